import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Json, Operation } from '#shared/contract/define.ts'
import {
  type Answer,
  AppError,
  type ErrorCode,
  FIELD_PROBLEMS,
  type FieldProblem,
  refuse,
  requireRight,
} from '#shared/contract/errors.ts'
import type { BackendEvent } from '#shared/contract/events.ts'
import type { Context, Session, SlowContext } from './context.ts'
import { findOperation, recordOperation } from './db/operations.ts'
import type { Handlers } from './handlers.ts'
import { errorFacts, type Log } from './log.ts'
import { masked } from './masking.ts'
import { operations } from './operations.ts'
import type { OwnReadings } from './readings.ts'
import { type OpenShop, read, write } from './steps.ts'
import type { Reader } from './workers/reader.ts'
import type { Share } from './workers/reading.ts'

export type OpenHandler = (input: Json, session: Session) => Promise<Json>

export interface DispatchParts {
  readonly handlers: Handlers
  /** Of operations that are answered without a shop. */
  readonly openHandlers: ReadonlyMap<string, OpenHandler>
  shop(): OpenShop | null
  emit(event: BackendEvent): void
  readonly incoming: SlowContext['incoming']
  readonly importThread: URL
  readonly reader: Reader<OwnReadings>
  readonly log: Log
}

/**
 * The one door: looks the operation up, checks who works at the till and what he may do, parses, runs it in
 * the way of its kind, parses the answer, masks what he may not see, maps errors.
 */
export function createDispatch(parts: DispatchParts) {
  return async function dispatch(session: Session, name: string, input: unknown): Promise<Answer> {
    try {
      return { ok: true, value: await run(parts, session, name, input) }
    } catch (error) {
      return { ok: false, error: refusalOf(error, name, input, parts.log) }
    }
  }
}

async function run(parts: DispatchParts, session: Session, name: string, input: unknown): Promise<Json> {
  const operation = operations.get(name)
  if (!operation) throw new AppError('UNKNOWN_OPERATION')
  const answer = (value: Json) => operation.output.parse(value)
  if (operation.right === 'open') return answer(await handlerOf(parts.openHandlers, name)(parse(operation, input), session))
  const shop = parts.shop()
  // What also has to be possible without a shop: there, nobody has rights yet that could be asked for.
  const beside = parts.openHandlers.get(name)
  if (!shop && beside) return answer(await beside(parse(operation, input), session))
  if (!shop) throw new AppError('NOT_READY')
  const worker = shop.workerOf(session)
  if (!worker) throw new AppError('LOCKED')
  const lender = shop.lenderOf(worker, name)
  const asking = lender ? { ...worker, allowedBy: lender.employeeId } : worker
  const rights = shop.rightsOf(asking)
  requireRight(rights, operation.right)
  const parsed = parse(operation, input)
  const value = beside ? answer(await beside(parsed, asking)) : await carryOut(parts, shop, asking, name, operation, parsed)
  lender?.spend()
  return masked(operation, value, rights)
}

async function carryOut(
  parts: DispatchParts,
  shop: OpenShop,
  session: Session,
  name: string,
  operation: Operation,
  parsed: Json,
): Promise<Json> {
  const answer = (value: Json) => operation.output.parse(value)
  const { fast, slow } = parts.handlers
  switch (operation.kind) {
    case 'query':
      return answer(read(shop, session, (context) => handlerOf(fast, name)(context, parsed)))
    case 'command':
      return command(parts, shop, session, name, parsed, (context) => answer(handlerOf(fast, name)(context, parsed)))
    case 'report':
      return answer(await handlerOf(slow, name)(slowContext(parts, session, name, opIdIn(parsed) ?? ''), parsed))
    case 'job':
      return job(parts, shop, session, name, parsed, async (context) => answer(await handlerOf(slow, name)(context, parsed)))
  }
}

/** The types hold every operation to its handler, so a missing one is a bug. */
function handlerOf<H>(handlers: ReadonlyMap<string, H>, name: string): H {
  const handler = handlers.get(name)
  if (!handler) throw new Error(`no handler for ${name}`)
  return handler
}

function parse(operation: Operation, input: unknown): Json {
  const parsed = operation.input.safeParse(input)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), problem: problemOf(issue) }))
  // What is empty is missing, and not also of the wrong kind.
  throw new AppError('INPUT', { fields: fields.filter(({ path }, at) => fields.findIndex((one) => one.path === path) === at) })
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  const declared = FIELD_PROBLEMS.find((problem) => problem === issue.message)
  if (declared) return declared
  if (issue.code === 'unrecognized_keys') return 'unknown-field'
  return issue.code === 'too_big' ? 'too-large' : issue.code === 'too_small' ? 'too-small' : 'not-understood'
}

function command(
  parts: DispatchParts,
  shop: OpenShop,
  session: Session,
  name: string,
  input: Json,
  act: (context: Context) => Json,
): Json {
  const opId = opIdOf(input)
  const inputHash = hashOf(input)
  // That job is put on record under it when it ends.
  if (underWay.has(opId)) refuse('operation-id-reused')
  let repeated = false
  const value = write(shop, session, name, (context) => {
    const known = findOperation(context.db, opId)
    if (known) {
      repeated = true
      return repeatedAnswer(known, name, inputHash)
    }
    const answer = act(context)
    recordOperation(context.db, {
      opId,
      operation: name,
      inputHash,
      result: JSON.stringify(answer),
      employeeId: context.me.id,
      at: context.now,
    })
    return answer
  })
  if (!repeated) parts.emit({ type: 'changed', operation: name })
  return value
}

/** Jobs that run, by their opId. */
const underWay = new Map<string, { readonly operation: string; readonly inputHash: string; readonly answer: Promise<Json> }>()

/** A job repeated while it runs is waited for; repeated after it ended, it answers from its record. */
async function job(
  parts: DispatchParts,
  shop: OpenShop,
  session: Session,
  name: string,
  input: Json,
  act: (context: SlowContext) => Promise<Json>,
): Promise<Json> {
  const opId = opIdOf(input)
  const inputHash = hashOf(input)
  const known = read(shop, session, (context) => findOperation(context.db, opId))
  if (known) return repeatedAnswer(known, name, inputHash)
  const running = underWay.get(opId)
  if (running)
    return running.operation === name && running.inputHash === inputHash ? running.answer : refuse('operation-id-reused')
  const started = act(slowContext(parts, session, name, opId)).then((answer) => {
    write(shop, session, name, (context) =>
      recordOperation(context.db, {
        opId,
        operation: name,
        inputHash,
        result: JSON.stringify(answer),
        employeeId: context.me.id,
        at: context.now,
      }),
    )
    parts.emit({ type: 'changed', operation: name })
    return answer
  })
  underWay.set(opId, { operation: name, inputHash, answer: started })
  return started.finally(() => underWay.delete(opId))
}

/** The founding of a shop is a job too, but its shop exists only once it has begun. */
export function runJobOfNewShop<T>(
  parts: DispatchParts,
  session: Session,
  name: string,
  opId: string,
  act: (context: SlowContext) => Promise<T>,
): Promise<T> {
  return act(slowContext(parts, session, name, opId))
}

/** Operations ask for the open shop anew at each step: it may have been closed meanwhile, and then the step refuses. */
function slowContext(parts: DispatchParts, session: Session, name: string, opId: string): SlowContext {
  const begun = parts.shop()
  const shop = () => {
    const open = parts.shop()
    // A shop that was restored meanwhile is another one: nothing of this is meant for it.
    if (!open || (begun && open !== begun)) throw new AppError('NOT_READY')
    return open
  }
  const progress = (done: number, total: number) => {
    // A report is not bound to say under which name its progress is waited for.
    if (opId !== '') parts.emit({ type: 'progress', opId, done, total })
  }
  return {
    opId,
    incoming: parts.incoming,
    importThread: parts.importThread,
    reader: {
      async ask(reading, input) {
        const facts = read(shop(), session, (context) => ({ shop: context.shop, today: context.today, now: context.now }))
        const onShare = ({ done, total }: Share) => progress(done, total)
        return parts.reader.ask({ asker: session.device, name: reading, input, facts, onShare })
      },
    },
    log: parts.log,
    read: (act) => read(shop(), session, act),
    write: (act) => write(shop(), session, name, act),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    progress,
  }
}

function repeatedAnswer(
  known: { operation: string; inputHash: string; result: string | null },
  name: string,
  inputHash: string,
): Json {
  if (known.operation !== name || known.inputHash !== inputHash || known.result === null) {
    refuse('operation-id-reused')
  }
  return JSON.parse(known.result) as Json
}

function opIdOf(input: Json): string {
  const opId = opIdIn(input)
  if (opId === null) throw new Error('a write without an opId in its contract')
  return opId
}

function opIdIn(input: Json): string | null {
  const opId = typeof input === 'object' && input !== null && 'opId' in input ? input.opId : undefined
  return typeof opId === 'string' ? opId : null
}

/** Without what is secret: what is made of it lies in the file, and could be guessed at there. */
function hashOf(input: Json): string {
  const told = Object.entries(input as { readonly [key: string]: Json }).filter(([key]) => !SECRET_FIELDS.includes(key))
  return createHash('sha256')
    .update(JSON.stringify(Object.fromEntries(told)))
    .digest('base64url')
}

/** `typedName`: of whom it erases. */
const SECRET_FIELDS = ['password', 'passphrase', 'secret', 'current', 'recovery', 'typedName']

function refusalOf(
  error: unknown,
  name: string,
  input: unknown,
  log: Log,
): { code: ErrorCode; details?: { [key: string]: Json | undefined } } {
  if (error instanceof AppError) return error.details ? { code: error.code, details: error.details } : { code: error.code }
  const facts = errorFacts(error)
  const disk =
    typeof facts['code'] === 'string' && /^(SQLITE_(FULL|IOERR|READONLY|CANTOPEN)|ENOSPC|EIO|EROFS)/.test(facts['code'])
  log.error(disk ? 'dispatch.disk' : 'dispatch.bug', {
    operation: operations.has(name) ? name : 'unknown',
    ...facts,
    input: shapeOf(input),
  })
  return { code: disk ? 'DISK' : 'INTERNAL' }
}

/** Names and kinds of the input's fields, never their contents: `id:number,name:string`. */
function shapeOf(input: unknown): string {
  if (typeof input !== 'object' || input === null) return typeof input
  return Object.entries(input)
    .map(([key, value]) => `${key.replace(/\W/g, '')}:${Array.isArray(value) ? 'list' : typeof value}`)
    .join(',')
    .slice(0, 200)
}
