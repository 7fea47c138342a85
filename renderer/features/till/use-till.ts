import { useEffect, useRef, useState } from 'react'
import { call } from '#renderer/api/api.ts'
import { ApiError } from '#renderer/api/errors.ts'
import { send, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { isHandedOver, refreshAll } from '#renderer/api/query-client.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { focusTillSearch } from '#renderer/ui/SearchField.tsx'
import type { Arrival, ClientFace } from '#shared/contract/clients.ts'
import type { SavedVisit, VisitDetail } from '#shared/contract/visits.ts'
import { isVoucherCode, plainCode } from '#shared/domain/loyalty/voucher-code.ts'
import { addUsual, type Basket, basketOf, emptyBasket, forOtherGuest, isBegun, isTouched, visitInput } from './basket.ts'
import { sumsOf } from './bill.ts'
import type { Free } from './free.ts'
import { type Before, type Correcting, forgetNewCard, type Guest, keepVisit, opensWith, type Unsaved } from './unsaved.ts'
import { useGoods } from './use-goods.ts'
import { type Saved, useSaved } from './use-saved.ts'

export type Sheet = 'items' | 'lines' | 'details' | 'points' | 'companions' | 'reason' | 'day' | 'free' | 'passes'

/** A new one each time: what was marked for the one before is over. */
const nobody = (): Guest => ({ kind: 'nobody' })

const savedOf = (visit: SavedVisit, { guest, basket }: Pick<Unsaved, 'guest' | 'basket'>): Saved => ({
  visit,
  guest,
  basket,
  name: guest.kind === 'client' ? guest.face.called : null,
})

/** Everything that happens at the till: who stands there, what is in the basket, what Enter does now. */
export function useTill(first: ClientFace | null, before: Before | null) {
  const [opened] = useState(() => opensWith(first, before))
  const { shop, me } = useShop()
  const [guest, setGuest] = useState<Guest>(opened.guest)
  const [basket, setBasket] = useState<Basket>({ ...emptyBasket, ...opened.basket })
  const [correcting, setCorrecting] = useState<Correcting | null>(opened.correcting)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  /** For what something free is being chosen. */
  const [choosing, setChoosing] = useState<Free | null>(null)
  const [text, setText] = useState('')
  /** Whether the typed words have been answered by a choice; Enter then belongs to the basket. */
  const [settled, setSettled] = useState(false)
  const [refusal, setRefusal] = useState<unknown>(null)
  const [opId, nextOpId] = useOpId(opened.opId)
  const sending = useRef(false)
  const goods = useGoods()

  const clientId = guest.kind === 'client' ? guest.face.id : null
  const arrival = useQuery('clients.arrival', clientId === null ? null : { id: clientId }).data ?? null
  const asked = { clientId, day: basket.day, without: correcting?.visitId ?? null }
  const atTill = useQuery('loyalty.atTill', asked).data ?? null
  const programme = atTill?.rules.points ?? null
  const sums = (of: Basket) => sumsOf(of, { items: goods.items, currency: shop.currency, atTill })
  const usual = arrival && arrival.id === clientId ? arrival.usual : null

  /** Whether there is something to save; a gift for points is, even where nothing is bought. */
  const begunIn = (of: Basket) => isBegun(of) || sums(of).rewards.some(({ giftId }) => giftId !== null)

  const touched = guest.kind === 'new' || isTouched(basket)
  useEffect(() => {
    // While it is sent, what was kept before sending stays: it has the lines of the usual, too.
    if (!sending.current) keepVisit(touched ? { guest, basket, correcting, opId } : null)
    return () => {
      // Whoever takes the till over goes on with the guest who stands there, even if nothing was entered yet.
      if (isHandedOver(me.id) && (guest.kind === 'client' || guest.kind === 'passer-by') && !sending.current)
        keepVisit({ guest, basket, correcting, opId })
    }
  }, [touched, guest, basket, correcting, opId, me.id])

  const change = (next: Basket) => {
    setBasket(next)
    setRefusal(null)
  }

  /** Ready for the next guest. */
  const clear = () => {
    forgetNewCard()
    setGuest(nobody())
    setBasket(emptyBasket)
    setCorrecting(null)
    setSheet(null)
    setText('')
    setSettled(false)
    setRefusal(null)
    nextOpId()
    focusTillSearch()
  }

  const saved = useSaved({
    first: before === null || before.saved === null ? null : savedOf(before.saved, before.unsaved),
    idle: guest.kind === 'nobody' && !isTouched(basket),
    restore: (before) => {
      setGuest(before.guest)
      setBasket(before.basket)
      focusTillSearch()
    },
  })

  const receive = (next: Guest) => {
    forgetNewCard()
    setGuest(next)
    const same = guest.kind === 'client' && next.kind === 'client' && guest.face.id === next.face.id
    // A visit that goes over to another card stays what it was, and who came along came along.
    const company = basket.companions.filter(({ id }) => next.kind !== 'client' || next.face.id !== id)
    if (!same) setBasket({ ...forOtherGuest(basket), ...(correcting === null ? {} : { companions: company }) })
    setRefusal(null)
    setSettled(true)
    if (next.kind !== 'new') focusTillSearch()
  }

  const finish = (visit: SavedVisit, logged: Basket) => {
    saved.show(savedOf(visit, { guest, basket: logged }))
    clear()
  }

  const keep = async (toSave: Basket, reason: string | null) => {
    if (sending.current) return
    sending.current = true
    keepVisit({ guest, basket: toSave, correcting, opId })
    const visit = visitInput(toSave, { clientId, ...sums(toSave) })
    try {
      const answer =
        correcting !== null && reason !== null
          ? await send('visits.correct', { opId, visitId: correcting.visitId, reason, visit })
          : await send('visits.log', { opId, ...visit })
      finish(answer, toSave)
    } catch (error) {
      setRefusal(error)
      // Prices, items or points moved meanwhile: what is shown is read again.
      if (error instanceof ApiError && error.code !== 'OFFLINE') refreshAll()
    } finally {
      sending.current = false
    }
  }

  const save = () => {
    if (guest.kind === 'nobody' || guest.kind === 'new') return
    const { problem, refused, tip } = sums(basket)
    if (problem !== null || (refused !== null && begunIn(basket))) return
    if (!begunIn(basket) && tip === 0) setRefusal(new ApiError('RULE', { rule: 'visit-empty' }))
    else if (correcting !== null) setSheet('reason')
    else void keep(basket, null)
  }

  const takeUsual = () => {
    if (usual === null) return
    if (begunIn(basket) || correcting !== null) change(addUsual(basket, usual))
    else void keep(addUsual(basket, usual), null)
  }

  /** Lays a card or voucher beneath the bill by its code; rejects with why it cannot pay. */
  const takeVoucher = async (typed: string) => {
    const { code, kind, left } = await call('loyalty.tender', { code: typed, clientId, without: correcting?.visitId ?? null })
    setBasket((before) => {
      if (before.vouchers.some((one) => one.code === code)) return before
      return { ...before, vouchers: [...before.vouchers, { code, kind, left, most: null }] }
    })
    setRefusal(null)
  }

  return {
    guest,
    takeVoucher,
    basket,
    change,
    correcting,
    sheet,
    openSheet: setSheet,
    choosing,
    openFree: (free: Free) => {
      setChoosing(free)
      setSheet('free')
    },
    closeSheet: () => {
      setSheet(null)
      focusTillSearch()
    },
    text,
    setText: (typed: string) => {
      setText(typed)
      setSettled(false)
    },
    settled,
    unsettle: () => setSettled(false),
    refusal,
    goods,
    arrival: arrival?.id === clientId ? arrival : null,
    usual,
    /** What the usual costs this guest now, with what comes off by itself. */
    usualTotal: usual === null ? 0 : sums(addUsual(emptyBasket, usual)).total,
    atTill,
    /** The points programme of the day of the visit. */
    programme,
    points: atTill?.standing?.points ?? null,
    sums: sums(basket),
    saved,
    begun: begunIn(basket),
    choose: (face: ClientFace) => receive({ kind: 'client', face }),
    /** Shows who it is now: the card has got its name, or was joined with another. */
    async meet(id: number) {
      receive({ kind: 'client', face: await call('clients.arrival', { id }) })
    },
    passBy: () => {
      setText('')
      receive({ kind: 'passer-by' })
    },
    newCard: (typed: string, code: string | null) => receive({ kind: 'new', typed, code }),
    async scan(code: string) {
      setSheet(null)
      const { clientId: id } = await call('clients.byCode', { code })
      if (id === null && isVoucherCode(plainCode(code))) {
        if (guest.kind === 'nobody' || guest.kind === 'new') receive({ kind: 'passer-by' })
        return takeVoucher(code).catch(setRefusal)
      }
      if (id === null) return receive({ kind: 'new', typed: '', code })
      const face: Arrival = await call('clients.arrival', { id })
      setText('')
      receive({ kind: 'client', face })
    },
    layOut(visit: VisitDetail) {
      clear()
      setGuest(
        visit.client
          ? { kind: 'client', face: { ...visit.client, fullName: null, warnings: [], nameless: false, barred: null } }
          : { kind: 'passer-by' },
      )
      setBasket(basketOf(visit))
      setCorrecting({ visitId: visit.id, receiptNo: visit.receiptNo, of: visit.client })
      setSettled(true)
    },
    enter: () => (begunIn(basket) || usual === null || correcting !== null ? save() : takeUsual()),
    save,
    saveCorrection: (reason: string) => {
      setSheet(null)
      void keep(basket, reason)
    },
    takeUsual,
    clear,
    /** One step back: first the typed words, then the guest with everything entered. */
    back() {
      saved.dismissNote()
      if (text !== '' && !settled) setText('')
      else clear()
    },
  }
}

export type TillState = ReturnType<typeof useTill>
