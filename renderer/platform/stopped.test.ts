import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { noticeStopped, useStopped } from './stopped.ts'

const told = () => renderHook(() => useStopped()).result

beforeEach(() => sessionStorage.clear())

test('the first page of a window was stopped by nothing, nor is one after a page that was left', () => {
  noticeStopped(window)
  expect(told().current[0]).toBe(false)
  window.dispatchEvent(new Event('pagehide'))
  noticeStopped(window)
  expect(told().current[0]).toBe(false)
})

test('a page after one that never left is told of it, until that was read', () => {
  noticeStopped(window)
  noticeStopped(window)
  const hook = told()
  expect(hook.current[0]).toBe(true)
  act(() => hook.current[1]())
  expect(hook.current[0]).toBe(false)
})

test('a page that was left and came back is open again', () => {
  noticeStopped(window)
  window.dispatchEvent(new Event('pagehide'))
  window.dispatchEvent(new Event('pageshow'))
  noticeStopped(window)
  expect(told().current[0]).toBe(true)
})
