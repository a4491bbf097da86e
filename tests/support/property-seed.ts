/**
 * Properties try new cases at every run. Where a change is checked (CI is set)
 * they try the same ones each time, so that a failure tells of the change.
 */
import fc from "fast-check";

if (process.env["CI"]) fc.configureGlobal({ seed: 1935 });
