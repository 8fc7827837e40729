import { useState } from "react";
import { Avatar } from "#web/kit/avatar.tsx";
import { FormDialog } from "#web/kit/dialog.tsx";
import { text } from "#web/platform/texts.ts";
import { usePeople } from "./people.ts";

type Props = { readonly value: string | null; readonly onChoose: (id: string) => void; readonly onClose: () => void };

/** Who answers for the repair: one tap. */
export function MasterDialog({ value, onChoose, onClose }: Props) {
  const { all } = usePeople();
  const [chosen, setChosen] = useState(value);
  return (
    <FormDialog
      title={text("repairs.screen.order.choose-master")}
      verb={text("platform.done")}
      disabled={chosen === null}
      onClose={onClose}
      onSubmit={async () => {
        if (chosen !== null) onChoose(chosen);
      }}
    >
      <div className="master-list">
        {all.map(({ id, name, position }) => (
          <button key={id} type="button" className="option master" aria-pressed={id === chosen} onClick={() => setChosen(id)}>
            <Avatar name={name} />
            <span>
              <b>{name}</b>
              {position && <span className="block">{position}</span>}
            </span>
          </button>
        ))}
      </div>
    </FormDialog>
  );
}
