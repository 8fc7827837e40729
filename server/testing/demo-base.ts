import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the demo of a run is made once, by the first house that wants one; every house works in a copy. Gone with the run. */
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "maisternia-demo-"));
  process.env.DEMO_BASE = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
