import { Dialog } from "#web/kit/dialog.tsx";
import { printed, shortcutsNow } from "#web/platform/keys.ts";
import { text } from "#web/platform/texts.ts";
import { menuNow, menuText } from "../offered.ts";

/** Every key that works on the screen behind. */
export default function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const named = shortcutsNow()
    .filter(({ label }) => label !== undefined)
    .map(({ keys, label }) => ({ keys, words: text(label ?? "") }));
  const places = menuNow()
    .filter(({ key }) => key !== undefined)
    .map((entry) => ({ keys: `g ${entry.key}`, words: text("platform.keys.go", { place: menuText(entry) }) }));
  return (
    <Dialog title={text("platform.keys")} onClose={onClose}>
      <dl className="keys-list">
        {[...named, { keys: "Escape", words: text("platform.keys.close") }, ...places].map(({ keys, words }) => (
          <div key={keys} style={{ display: "contents" }}>
            <dt>{words}</dt>
            <dd>
              {printed(keys).map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="caption faint" style={{ marginTop: 14 }}>
        {text("platform.keys.note")}
      </p>
    </Dialog>
  );
}
