/** Serves the app and its API on this machine. */
export { type RunningServer, type ServerOptions, startServer } from "./start-server.ts";
