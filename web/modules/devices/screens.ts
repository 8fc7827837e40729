import { lazyScreen } from "#web/kit/lazy-screen.ts";
import type { ModuleScreens } from "#web/kit/screens.ts";

const edit = () => import("./edit-device.screen.tsx");

/** Devices with their passports; in the settings the kinds of equipment the shop repairs. */
export const devicesScreens: ModuleScreens = {
  screens: [
    { path: "/devices", component: lazyScreen(() => import("./devices.screen.tsx"), "DevicesScreen"), permission: "devices.device.read" },
    { path: "/devices/new", component: lazyScreen(edit, "NewDeviceScreen"), permission: "devices.device.create" },
    {
      path: "/devices/labels",
      component: lazyScreen(() => import("./device-label.screen.tsx"), "DeviceLabelsScreen"),
      permission: "devices.device.read",
      frame: "bare",
    },
    { path: "/devices/$id", component: lazyScreen(() => import("./device.screen.tsx"), "DeviceScreen"), permission: "devices.device.read" },
    { path: "/devices/$id/edit", component: lazyScreen(edit, "EditDeviceScreen"), permission: "devices.device.change" },
    {
      path: "/devices/$id/label",
      component: lazyScreen(() => import("./device-label.screen.tsx"), "DeviceLabelScreen"),
      permission: "devices.device.read",
      frame: "bare",
    },
    {
      path: "/settings/device-types",
      component: lazyScreen(() => import("./device-types.screen.tsx"), "DeviceTypesScreen"),
      permission: "devices.device-type.read",
    },
    {
      path: "/settings/device-types/$id",
      component: lazyScreen(() => import("./device-type.screen.tsx"), "DeviceTypeScreen"),
      permission: "devices.device-type.read",
    },
  ],
  menu: [{ name: "devices", icon: "devices", path: "/devices", permissions: ["devices.device.read"], order: 40, key: "KeyD" }],
  create: [{ label: "devices.device.new", icon: "devices", path: "/devices/new", permission: "devices.device.create", order: 45 }],
  settings: [
    {
      label: "devices.device-type.titles",
      about: "devices.screen.types-about",
      icon: "devices",
      path: "/settings/device-types",
      permissions: ["devices.device-type.create"],
      order: 40,
    },
  ],
  opens: { "devices.device": "/devices/$id", "devices.device-type": "/settings/device-types/$id" },
};
