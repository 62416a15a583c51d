import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { dayNumber, monthSpan, yearSpan } from "../../../src/core/quantities/calendar.js";

describe("dayNumber", () => {
  it("counts days from 1970-01-01", () => {
    assert.equal(dayNumber(1970, 1, 1), 0);
    assert.equal(dayNumber(1969, 12, 31), -1);
    assert.equal(dayNumber(2007, 3, 26), 13_598);
  });

  it("knows which days there are", () => {
    assert.equal(dayNumber(2007, 2, 29), undefined);
    assert.equal(dayNumber(2007, 13, 1), undefined);
    assert.equal(dayNumber(2007, 1, 0), undefined);
    assert.notEqual(dayNumber(2008, 2, 29), undefined);
    assert.equal(dayNumber(1900, 2, 29), undefined);
  });
});

describe("monthSpan and yearSpan", () => {
  it("run from the first day to the last", () => {
    assert.deepEqual(monthSpan(2008, 2), [dayNumber(2008, 2, 1), dayNumber(2008, 2, 29)]);
    assert.deepEqual(monthSpan(2007, 10, 12), [dayNumber(2007, 10, 1), dayNumber(2007, 12, 31)]);
    assert.deepEqual(yearSpan(2007), [dayNumber(2007, 1, 1), dayNumber(2007, 12, 31)]);
    assert.deepEqual(yearSpan(1990, 1999), [dayNumber(1990, 1, 1), dayNumber(1999, 12, 31)]);
  });

  it("leave no day between a month and the next", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 11 }), (year, month) => {
        assert.equal(monthSpan(year, month)[1] + 1, monthSpan(year, month + 1)[0]);
      }),
    );
  });
});
