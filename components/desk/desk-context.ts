/** What every part of the desk may ask for, however deep it stands. */
import { createContext, useContext } from "react";
import type { DeskApi } from "./api";
import type { Case } from "./case";

export interface DeskTools {
  readonly api: DeskApi;
  readonly onCase: (change: (all: Case) => Case) => void;
}

export const DeskContext = createContext<DeskTools | null>(null);

export function useDeskTools(): DeskTools {
  const tools = useContext(DeskContext);
  if (!tools) throw new RangeError("This part stands outside the desk");
  return tools;
}
