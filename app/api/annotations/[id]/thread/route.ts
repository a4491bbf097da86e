import { readJson } from "@/lib/server/body";
import { addReply, threadOf } from "@/lib/server/rounds/threads";
import { route } from "@/lib/server/route";
import { ofAnnotation } from "@/lib/server/source-of";

export const GET = route(
  "readThread",
  ({ db, param }) => Response.json({ replies: threadOf(db, param("id")) }),
  ofAnnotation,
);

export const POST = route(
  "reply",
  async ({ db, param, request, reviewer }) => {
    const given = await readJson(request);
    const replies = addReply(db, param("id"), reviewer(), given);
    return Response.json({ replies }, { status: 201 });
  },
  ofAnnotation,
);
