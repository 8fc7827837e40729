// biome-ignore-all lint/a11y/useSemanticElements: what scrolls sideways is named as a region.
import "./matrix.css";
import type { ReactNode } from "react";
import type { Role } from "#contracts/access/role.ts";
import { type Right, RIGHTS, SECOND_FACTOR_ADVISED } from "#contracts/access/roles.ts";
import { Icon } from "#web/kit/icon.tsx";
import { may } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { type Held, heldOf } from "./held.ts";
import { RoleMenu } from "./role-menu.tsx";
import { roleName } from "./roles.ts";

const AREAS = [...new Set(RIGHTS.map(({ area }) => area))];

/** A role as it stands on the screen, saved or not. */
export type Shown = { readonly grants: readonly string[]; readonly secondFactor: boolean };

type Props = {
  readonly roles: readonly Role[];
  /** On a phone one role, at the desk all. */
  readonly columns: readonly Role[];
  readonly shown: (role: Role) => Shown;
  readonly onRight: (role: Role, right: Right) => void;
  readonly onFactor: (role: Role) => void;
};

/** One line a right, one column a role; a press changes a cell. First how the role comes in. */
export function RightsMatrix({ roles, columns, shown, onRight, onFactor }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className="matrix" tabIndex={0} role="region" aria-label={text("access.rights")}>
      <table>
        <thead>
          <tr>
            <th>{text("access.rights.right")}</th>
            {columns.map((role) => (
              <th key={role.id} scope="col">
                <RoleMenu role={role} roles={roles} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{text("access.roles.factor")}</th>
            {columns.map((role) => (
              <FactorCell key={role.id} role={role} name={roleName(roles, role.code)} on={shown(role).secondFactor} onPress={() => onFactor(role)} />
            ))}
          </tr>
        </tbody>
        {AREAS.map((area) => (
          <tbody key={area}>
            <tr className="area">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                {text(`access.area.${area}`)}
              </th>
            </tr>
            {RIGHTS.filter((right) => right.area === area).map((right) => (
              <tr key={right.code}>
                <th scope="row">{text(`access.right.${right.code}`)}</th>
                {columns.map((role) => {
                  const held = heldOf(right, shown(role).grants);
                  const reach = text(held === "own" ? "access.rights.own" : `access.rights.held.${held}`);
                  return (
                    <Cell
                      key={role.id}
                      look={held}
                      changed={held !== heldOf(right, role.grants)}
                      said={`${roleName(roles, role.code)}: ${text(`access.right.${right.code}`)}: ${reach}`}
                      onPress={() => onRight(role, right)}
                    >
                      {insides[held]()}
                    </Cell>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

const insides: Readonly<Record<Held, () => ReactNode>> = {
  all: () => <Icon name="check" size="small" />,
  own: () => <span>{text("access.rights.own")}</span>,
  some: () => <Icon name="minus" size="small" />,
  none: () => null,
};

type FactorProps = { readonly role: Role; readonly name: string; readonly on: boolean; readonly onPress: () => void };

function FactorCell({ role, name, on, onPress }: FactorProps) {
  const advised = SECOND_FACTOR_ADVISED.includes(role.code);
  const word = text(`access.roles.factor-${on ? "demanded" : advised ? "advised" : "optional"}`);
  return (
    <Cell
      look={on ? "all" : advised ? "some" : "none"}
      changed={on !== role.secondFactor}
      said={`${name}: ${text("access.roles.factor")}: ${word}`}
      onPress={onPress}
    >
      {on ? <Icon name="shieldok" size="small" /> : advised ? <span className="caption">{word}</span> : null}
    </Cell>
  );
}

type CellProps = {
  readonly look: Held;
  readonly changed: boolean;
  readonly said: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

const Cell = ({ look, changed, said, onPress, children }: CellProps) => (
  <td className={changed ? "changed" : undefined}>
    {may("access.role.change") ? (
      <button type="button" className={`cell ${look}`} aria-label={said} onClick={onPress}>
        {children}
      </button>
    ) : (
      <span className={`cell ${look}`} role="img" aria-label={said}>
        {children}
      </span>
    )}
  </td>
);
