/** Entry of the process: runs the command line it was given. */
import { main } from "./main";

process.exitCode = await main(process.argv.slice(2));
