import "./today.css";
import { today } from "#contracts/reports/today.ts";
import { EmptyState } from "#web/kit/empty-state.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Bones, Page, Sheet } from "#web/kit/sheet.tsx";
import { dayInWords } from "#web/platform/format.ts";
import { problemFrom } from "#web/platform/problem.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { BusinessPart } from "./business-part.tsx";
import { say } from "./say.ts";
import { DesksPart, StorePart } from "./store-part.tsx";
import { LateLoaners } from "./late-loaners.tsx";
import { WorkRows } from "./work-rows.tsx";

/** What the day asks of whoever looks: only the parts that are theirs, the most urgent first. */
export function TodayScreen() {
  const { data, error } = useAnswer(today);
  const { may } = useSession();
  const accept = may("repairs.intake.create") && (
    <MainButton to="/repairs/new" icon="plus">
      {text("repairs.screen.accept")}
    </MainButton>
  );
  return (
    <Page title={text("platform.menu.today")} beside={data && dayInWords(data.day)} actions={accept}>
      {error && <ErrorNote problem={problemFrom(error)} />}
      {data === undefined ? (
        error === null && (
          <Sheet padded>
            <Bones lines={6} />
          </Sheet>
        )
      ) : (
        <Parts data={data} />
      )}
    </Page>
  );
}

function Parts({
  data: { business, counter, bench, store, desks, stuck },
}: {
  readonly data: NonNullable<ReturnType<typeof useAnswer<typeof today.reply>>["data"]>;
}) {
  if ([business, counter, bench, store, desks].every((part) => part === undefined)) return <EmptyState icon="today" sentence={say("nothing")} />;
  return (
    <>
      {business && <BusinessPart business={business} />}
      {stuck && stuck.count > 0 && (
        <div className="today-grid">
          <WorkRows title={say("stuck")} some={stuck} none={say("stuck-none")} />
        </div>
      )}
      {bench && (
        <div className="today-grid">
          <WorkRows title={say("my-orders")} some={bench.orders} none={say("my-orders-none")} />
        </div>
      )}
      {counter && (
        <div className="today-grid">
          <WorkRows title={say("to-hand-over")} some={counter.toHandOver} none={say("to-hand-over-none")} opens="intake" />
          <WorkRows title={say("promised-today")} some={counter.promisedToday} none={say("promised-today-none")} />
          {!business && <WorkRows title={say("late")} some={counter.late} none={say("late-none")} />}
          {counter.awayLate.count > 0 && <WorkRows title={say("away-late")} some={counter.awayLate} none="" opens="intake" />}
          {counter.loanersLate.count > 0 && <LateLoaners loaners={counter.loanersLate} />}
          <WorkRows title={say("new-intakes")} some={counter.newIntakes} none={say("new-intakes-none")} opens="intake" />
        </div>
      )}
      {store && <StorePart store={store} />}
      {desks && desks.length > 0 && <DesksPart desks={desks} />}
    </>
  );
}
