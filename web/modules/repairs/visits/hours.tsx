import { Milli } from "#contracts/kernel/measure.ts";
import { IconButton } from "#web/kit/button.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { quantity } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { changed, type WorkDraft } from "../order/lines.ts";
import type { OrderEditor } from "../order/use-order.ts";

const QUARTER = 250;
const say = (key: string, values = {}) => text(`repairs.visit.${key}`, values);

/** How long each work really took, by quarters of an hour; written for whoever looks, else for the one performer there is. */
export function Hours({ editor: { draft, edit, writes, order } }: { readonly editor: OrderEditor }) {
  const { user } = useSession();
  if (!writes.hands || order.status !== "in-work" || draft.works.length === 0) return null;
  const handOf = ({ performers }: WorkDraft) => performers.find(({ employeeId }) => employeeId === user?.employeeId) ?? performers[0];
  const set = (work: WorkDraft, factHours: number) =>
    edit((now) =>
      changed(now, "works", work.line, {
        performers: work.performers.map((hand) => (hand === handOf(work) ? { ...hand, factHours: Milli.parse(factHours) } : hand)),
      }),
    );
  return (
    <Sheet title={say("time-spent")} edge>
      {draft.works.map((work) => {
        const hand = handOf(work);
        const spent = hand?.factHours ?? 0;
        return (
          hand && (
            <div key={work.line} className="hours-line">
              <span>{work.name}</span>
              {/* biome-ignore lint/a11y/useSemanticElements: two buttons and what they come to. */}
              <span className="hours-steps" role="group" aria-label={say("hours-of", { work: work.name })}>
                <IconButton icon="minus" label={say("less")} onPress={() => set(work, Math.max(0, spent - QUARTER))} />
                <output className="number">
                  {quantity(Milli.parse(spent))} {text("repairs.screen.flow.h")}
                </output>
                <IconButton icon="plus" label={say("more")} onPress={() => set(work, spent + QUARTER)} />
              </span>
            </div>
          )
        );
      })}
    </Sheet>
  );
}
