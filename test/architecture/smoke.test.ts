import { expect, test } from "vitest";

test("runs", () => {
	expect(process.env.TZ).toBe("Europe/Stockholm");
});
