import { Menu, TextInput } from "@mantine/core";
import { useState } from "react";
import { Button } from "#web/kit/button.tsx";
import { FormDialog } from "#web/kit/dialog.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { type Tab, Tabs } from "#web/kit/tabs.tsx";
import { text } from "#web/platform/texts.ts";
import { type Question, TABS, useSavedViews } from "./question.ts";
import { OPEN_STATUSES, OURS } from "./repair.ts";
import { useCounts } from "./use-piles.ts";

const OWN = "own:";

/** The usual questions with their counts, then the person's own; what is asked now can be kept under a name. */
export function Views({ question }: { readonly question: Question }) {
  const counts = useCounts(question);
  const { views, save, drop } = useSavedViews();
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState("");
  const of = (statuses: readonly string[]) => counts && statuses.reduce((sum, it) => sum + (counts.byStatus[it as "new"]?.count ?? 0), 0);
  const numbers = {
    open: of(OPEN_STATUSES),
    today: counts?.promisedToday,
    late: counts?.late,
    stuck: counts?.overLimit,
    ours: of(OURS),
    handover: counts?.toIssue,
  };
  const chosen = views.find(({ name: own }) => question.state.view === own);
  const tabs: Tab[] = [
    ...TABS.map((key) => ({ key, label: text(`repairs.screen.tab.${key}`), count: numbers[key] })),
    ...views.map((view) => ({ key: OWN + view.name, label: view.name })),
  ];
  const go = (key: string) => {
    const own = views.find((view) => OWN + view.name === key);
    const empty = Object.fromEntries(Object.keys(question.state).map((it) => [it, undefined]));
    question.set(own ? ({ ...empty, ...own.state, view: own.name } as never) : { tab: key === "open" ? undefined : key, view: undefined });
  };
  return (
    <>
      <Tabs
        tabs={tabs}
        value={chosen ? OWN + chosen.name : question.tab}
        onChange={go}
        label={text("repairs.screen.title")}
        after={
          chosen ? (
            <Menu>
              <Menu.Target>
                <button type="button" aria-label={text("platform.more")}>
                  <Icon name="more" size="small" />
                </button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<Icon name="trash" size="small" />}
                  onClick={() => {
                    drop(chosen.name);
                    go("open");
                  }}
                >
                  {text("repairs.screen.view-drop", { name: chosen.name })}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          ) : (
            (question.narrowed || question.branchId) && (
              <button type="button" onClick={() => setNaming(true)}>
                <Icon name="plus" size="small" />
                {text("repairs.screen.view-save")}
              </button>
            )
          )
        }
      />
      {naming && (
        <FormDialog
          title={text("repairs.screen.view-save")}
          verb={text("platform.save")}
          disabled={name.trim() === ""}
          onClose={() => setNaming(false)}
          onSubmit={async () => {
            save({ name: name.trim(), state: question.state });
            question.set({ view: name.trim() });
            setName("");
          }}
        >
          <TextInput
            label={text("repairs.screen.view-name")}
            data-autofocus
            maxLength={40}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        </FormDialog>
      )}
    </>
  );
}

/** When no filter answers. */
export const ClearFilters = ({ question }: { readonly question: Question }) => (
  <Button onPress={question.clear}>{text("ledger.clear-filters")}</Button>
);
