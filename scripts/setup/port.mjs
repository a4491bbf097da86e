import { get } from "node:http";
import { createServer } from "node:net";
import { Stop } from "./say.mjs";

/** The program is for the person at this computer: no other address. */
export const HOST = "127.0.0.1";
const DEFAULT_PORT = 3000;

/**
 * The port asked for; "auto" or "0" is any free one. Stops with one line when
 * the port is taken: another one is never chosen unasked.
 * @param {string | undefined} wanted the value of PORT
 */
export async function choosePort(wanted) {
  if (wanted === "auto" || wanted === "0") return await listenOnce(0);
  const port = parsePort(wanted);
  try {
    return await listenOnce(port);
  } catch (error) {
    throw new Stop(await explainPort(port, error));
  }
}

/** @param {string | undefined} wanted */
function parsePort(wanted) {
  if (wanted === undefined || wanted === "") return DEFAULT_PORT;
  const port = Number(wanted);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Stop(
    `PORT is "${wanted}", which is no port. Give a number from 1 to 65535, or "auto" for any free one.`,
  );
}

/**
 * Answers the port after having listened on it for a moment.
 * @param {number} port @returns {Promise<number>}
 */
function listenOnce(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host: HOST, exclusive: true }, () => {
      const address = server.address();
      const found =
        typeof address === "object" && address ? address.port : port;
      server.close(() => resolve(found));
    });
  });
}

/** @param {number} port @param {unknown} error */
async function explainPort(port, error) {
  const another = `choose another one: PORT=${port + 1} npm run workbench`;
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "EACCES") {
    return `Port ${port} may not be used without special rights; ${another}`;
  }
  if (code !== "EADDRINUSE") throw error;
  if (await isSubstratum(port)) {
    return `Substratum is running already: http://${HOST}:${port} (stop it with Ctrl-C in its window, or ${another})`;
  }
  return `Port ${port} is in use by another program. Stop that program, or ${another}`;
}

/** @param {number} port @returns {Promise<boolean>} */
function isSubstratum(port) {
  return new Promise((resolve) => {
    const no = () => resolve(false);
    const options = { host: HOST, port, path: "/api/health", timeout: 2000 };
    const request = get(options, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () => resolve(isHealth(body)));
      response.on("error", no);
    });
    request.on("timeout", () => request.destroy());
    request.on("error", no);
    request.on("close", no);
  });
}

/** @param {string} body */
function isHealth(body) {
  try {
    const answer = JSON.parse(body);
    return answer.ok === true && typeof answer.version === "string";
  } catch {
    return false;
  }
}
