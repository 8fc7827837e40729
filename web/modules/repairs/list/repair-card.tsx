import { Avatar } from "#web/kit/avatar.tsx";
import type { IconName } from "#web/kit/drawings.ts";
import { Icon } from "#web/kit/icon.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { age, momentFull, moneyWithSign, promised, span } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import type { Repair } from "./repair.ts";

type Props = { readonly repair: Repair /** It stands here longer than the shop wants. */; readonly stuck?: number };

/** Tag and age; device, fault, person; then only the facts that exist. The promise is always last and left, the engineer right. */
export function RepairCard({ repair, stuck = 0 }: Props) {
  const { number, since, device, fault, customer, master, waits, unpaid, promisedAt, status } = repair;
  return (
    <>
      <div className="line card-top">
        <JobTag number={number} />
        <span className="space" />
        <time
          className={stuck > 0 ? "caption tone-waiting" : "caption faint"}
          dateTime={since}
          title={text("repairs.screen.stands-since", { moment: momentFull(since) })}
        >
          {age(since)}
        </time>
      </div>
      <h3 className="clip">{device}</h3>
      <p className="small-text soft clip">{fault}</p>
      <p className="caption faint clip card-who">{customer}</p>
      <div className="card-facts">
        {stuck > 0 && (
          <Fact icon="clock" tone="bad">
            {text("repairs.screen.over-limit", { span: span(stuck) })}
          </Fact>
        )}
        {waits && (
          <Fact icon={waits.icon} {...(waits.tone ? { tone: waits.tone } : {})}>
            {waits.words}
          </Fact>
        )}
        {unpaid > 0 && <Fact icon="money">{text("repairs.screen.to-pay", { sum: moneyWithSign(unpaid) })}</Fact>}
        <div className="line">
          {promisedAt === null ? (
            <Fact icon="calendar">{text(status === "ready" ? "repairs.screen.to-hand-over" : "repairs.screen.no-promise")}</Fact>
          ) : (
            <PromiseLine at={promisedAt} done={status === "done"} />
          )}
          <span className="space" />
          {master && <Avatar name={master} size="small" />}
        </div>
      </div>
    </>
  );
}

function PromiseLine({ at, done }: { readonly at: string; readonly done: boolean }) {
  const { words, late } = promised(at);
  if (done)
    return (
      <Fact icon="calendar" {...(late ? { tone: "waiting" as const } : {})}>
        {text(late ? "repairs.screen.not-fetched" : "repairs.screen.in-time")}
      </Fact>
    );
  return (
    <Fact icon="calendar" title={momentFull(at)} medium={!late} {...(late ? { tone: "bad" as const } : {})}>
      {words}
    </Fact>
  );
}

type FactProps = {
  readonly icon: IconName;
  readonly tone?: "waiting" | "bad";
  readonly title?: string;
  readonly medium?: boolean;
  readonly children: React.ReactNode;
};

const Fact = ({ icon, tone, title, medium = false, children }: FactProps) => (
  <div className={["card-fact caption", tone && `tone-${tone}`, medium && "medium"].filter(Boolean).join(" ")} title={title}>
    <Icon name={icon} size="small" />
    <span className="clip">{children}</span>
  </div>
);
