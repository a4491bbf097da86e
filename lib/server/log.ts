/** The log: JSON lines on standard error, so that output stays clean. */
import "server-only";
import pino from "pino";
import { readEnv } from "./env";

export const log = pino({ level: readEnv().logLevel }, pino.destination(2));
