import { takeBackSettlement } from "@/lib/server/rounds/settle";
import { route } from "@/lib/server/route";

/** Takes a settlement back; it stays in the history. */
export const DELETE = route("settle", ({ db, param, reviewer }) => {
  const taken = { id: param("settlement"), reviewer: reviewer() };
  return Response.json(
    takeBackSettlement(db, param("slug"), param("id"), taken),
  );
});
