import { readings } from '../readings.ts'
import { answerReadings } from './answer-readings.ts'

/* Reads the shop's file beside the till's thread, on a connection of its own: counting a million visits takes a second in which the till would wait. */

answerReadings(readings)
