// A client of the application that the tests make, as a team in TypeScript would write it.
import type { components, paths } from "./openapi";

type InformationRequest = components["schemas"]["InformationRequest-Input"];
type Stored = components["schemas"]["InformationRequest-Output"];
type RequestEvent =
  paths["/request/events"]["post"]["requestBody"]["content"]["application/json"];

export const received: InformationRequest = {
  received: "2025-03-24",
  items: [{ number: 1, details: "Laporan keuangan 2024" }],
  channel: "datang_langsung",
  written_down: false,
  helped: false,
  concerns_elections: false,
  events: [],
};

export const registered: RequestEvent = {
  kind: "registered",
  on: "2025-03-24",
  by: "ppid",
  number: "017/PPID/2025",
};

// The kind tells the members of the union apart, and it may not be left out.
export function numberOf(event: RequestEvent): string | null {
  switch (event.kind) {
    case "registered":
      return event.number;
    case "joined":
      return event.to_number;
    default:
      return null;
  }
}

// @ts-expect-error
export const withoutKind: RequestEvent = { on: "2025-03-24", by: "ppid", number: "017" };

// @ts-expect-error
export const ofNoKind: RequestEvent = { kind: "approved", on: "2025-03-24", by: "ppid" };

export function lastKind(stored: Stored): string | undefined {
  const version: number = stored.schema;
  return version === 1 ? stored.events[stored.events.length - 1]?.kind : undefined;
}
