import "./merge.css";
import { likelyTwins } from "#contracts/parties/merge.ts";
import { Button, IconButton } from "#web/kit/button.tsx";
import { EmptyState } from "#web/kit/empty-state.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Bones, Page, Sheet } from "#web/kit/sheet.tsx";
import { problemFrom } from "#web/platform/problem.ts";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { Reasons, TwinCard } from "./twins.tsx";

const say = (key: string, values = {}) => text(`parties.screen.merge.${key}`, values);

/** Cards that are likely of the same customer, the surest first. */
export function TwinsScreen() {
  const { data, error, refetch } = useAnswer(likelyTwins);
  return (
    <Page
      back={<IconButton icon="back" label={text("platform.back")} to="/customers" />}
      title={say("likely")}
      beside={data && data.rows.length > 0 ? say("pairs", { count: data.rows.length }) : undefined}
      actions={<Button to="/customers/merge">{say("choose")}</Button>}
    >
      {error !== null ? (
        <ErrorNote problem={problemFrom(error)} again={() => void refetch()} />
      ) : data === undefined ? (
        <Bones lines={6} height={30} />
      ) : data.rows.length === 0 ? (
        <EmptyState icon="customers" sentence={say("none")} action={<Button to="/customers">{text("parties.party.titles")}</Button>} />
      ) : (
        <Sheet edge footer={data.more ? <span className="soft">{say("more")}</span> : undefined}>
          <ul className="twins">
            {data.rows.map(({ cards: [into, from], because }) => (
              <li key={`${into?.id} ${from?.id}`}>
                {into && <TwinCard {...into} />}
                {from && <TwinCard {...from} />}
                <Reasons because={because} />
                <Button size="low" to={`/customers/merge?into=${into?.id}&from=${from?.id}`}>
                  {say("compare")}
                </Button>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </Page>
  );
}
