export type Over = "palette" | "create" | "keys" | "scan" | undefined;
