import type { DeviceType } from "#contracts/devices/device-type.ts";
import { faultOf, type IntakeForm } from "./intake-form.ts";

type Missing = "customer" | "customer-name" | "device" | "device-type" | "device-name" | "device-fields" | "fault";

/** What has to be known before a device can be accepted, in the order of the screen. */
export function missingIn(form: IntakeForm, newType: DeviceType | undefined): Missing[] {
  const { customerId, newCustomer, deviceId, newDevice } = form;
  const unfilled =
    newType?.fields.some(
      ({ key, required }) => required && (newDevice?.fields[key] === undefined || newDevice.fields[key] === null || newDevice.fields[key] === ""),
    ) ?? false;
  return [
    ...(customerId === undefined
      ? newCustomer === undefined
        ? ["customer" as const]
        : newCustomer.name.trim() === ""
          ? ["customer-name" as const]
          : []
      : []),
    ...(deviceId !== undefined
      ? []
      : newDevice === undefined
        ? ["device" as const]
        : [
            ...(newDevice.typeId === undefined ? ["device-type" as const] : []),
            ...(newDevice.brand.trim() + newDevice.model.trim() === "" ? ["device-name" as const] : []),
            ...(unfilled ? ["device-fields" as const] : []),
          ]),
    ...(faultOf(form) === "" ? ["fault" as const] : []),
  ];
}
