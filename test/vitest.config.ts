import { defineConfig } from "vitest/config";

process.env.TZ = "Europe/Stockholm";

/** Two projects: `fast` needs no browser, `browser` drives Chromium against the real server. */
export default defineConfig({
	root: new URL("..", import.meta.url).pathname,
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: "fast",
					include: ["test/**/*.test.ts"],
					exclude: ["test/browser/**"],
					testTimeout: 30_000,
				},
			},
			{
				extends: true,
				test: {
					name: "browser",
					include: ["test/browser/**/*.test.ts"],
					testTimeout: 120_000,
					hookTimeout: 120_000,
					fileParallelism: false,
				},
			},
		],
	},
});
