import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = process.env.MAISTERNIA_API ?? "http://127.0.0.1:8080";

/** `vite build web/app`. Addresses are relative to the page's `<base>`, so one build serves every path. */
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [react()],
  resolve: { dedupe: ["react", "react-dom"] },
  build: {
    outDir: join(import.meta.dirname, "dist"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false },
    // The screens of the staff, and the pages behind links to customers: neither loads what the other needs.
    rollupOptions: { input: { index: join(import.meta.dirname, "index.html"), customer: join(import.meta.dirname, "customer.html") } },
  },
  server: { proxy: { "/api": api } },
});
