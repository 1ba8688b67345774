// The tables of tables.ts on PostgreSQL, made step by step: the same names, the same columns, the same closed sets as in the file of
// an office. Text is compared byte by byte (C), as SQLite compares it, so that lists have one order.
const day = (name: string) => `"${name}" text COLLATE "C" NOT NULL CHECK ("${name}" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')`;
const id = 'id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY';
const text = (...names: string[]) => names.map((name) => `"${name}" text COLLATE "C" NOT NULL`).join(', ');
const level = `level text NOT NULL CHECK (level IN ('station', 'community', 'street'))`;
const sums = '"value" bigint NOT NULL CHECK ("value" >= 0), "of" bigint CHECK ("of" >= 0)';

const stands = (table: string, events: string) =>
  `CREATE TRIGGER "${table}Stands" BEFORE ${events} ON "${table}" FOR EACH ROW EXECUTE FUNCTION "rowStands"()`;

const first = [
  `CREATE FUNCTION "rowStands"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$`,
  `CREATE FUNCTION "receiptStands"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF NEW.current = 0 AND OLD.current = 1 AND to_jsonb(NEW) - 'current' = to_jsonb(OLD) - 'current' THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'receipt is append-only';
  END $$`,
  `CREATE TABLE member (${id}, "code" text COLLATE "C" NOT NULL CHECK (length("code") IN (9, 12, 15)), ${text('name')}, ${level},
    sends smallint NOT NULL CHECK (sends IN (0, 1)), ${day('sinceOn')}, "endedOn" text, "endReason" text,
    CHECK (("endedOn" IS NULL) = ("endReason" IS NULL)))`,
  `CREATE UNIQUE INDEX "memberNow" ON member ("code") WHERE "endedOn" IS NULL`,
  stands('member', 'DELETE'),
  `CREATE TABLE "receivedIndicator" (${id}, ${text('code')}, version integer NOT NULL, sha256 text NOT NULL UNIQUE, ${text('definition')})`,
  stands('receivedIndicator', 'UPDATE OR DELETE'),
  `CREATE TABLE receipt (${id}, ${text('code', 'name')}, ${level}, ${text('period')}, correction integer NOT NULL CHECK (correction >= 0),
    sequence bigint NOT NULL CHECK (sequence > 0), current smallint NOT NULL CHECK (current IN (0, 1)), ${text('madeAt')},
    "auditSequence" bigint NOT NULL, ${text('auditHash', 'signKey')}, sha256 text NOT NULL UNIQUE,
    ${text('contentSha256', 'fileName', 'receivedAt', 'receivedBy', 'odd', 'places')},
    "withPeople" smallint NOT NULL CHECK ("withPeople" IN (0, 1)), UNIQUE ("code", sequence))`,
  `CREATE UNIQUE INDEX "receiptCounts" ON receipt (period, "code") WHERE current = 1`,
  `CREATE TRIGGER "receiptKept" BEFORE UPDATE ON receipt FOR EACH ROW EXECUTE FUNCTION "receiptStands"()`,
  stands('receipt', 'DELETE'),
  `CREATE TABLE "receiptFigure" (${id}, "receiptId" bigint NOT NULL REFERENCES receipt(id),
    "indicatorId" bigint NOT NULL REFERENCES "receivedIndicator"(id), ${sums})`,
  `CREATE INDEX "receiptFigureOf" ON "receiptFigure" ("receiptId", "indicatorId")`,
  stands('receiptFigure', 'UPDATE OR DELETE'),
  `CREATE TABLE "receiptPerson" (${id}, "receiptId" bigint NOT NULL REFERENCES receipt(id),
    "personKey" text COLLATE "C" NOT NULL CHECK (length("personKey") = 32))`,
  `CREATE INDEX "receiptPersonOf" ON "receiptPerson" ("receiptId")`,
  stands('receiptPerson', 'UPDATE OR DELETE'),
  `CREATE TABLE "periodTotal" (${id}, ${text('period')}, "indicatorId" bigint NOT NULL REFERENCES "receivedIndicator"(id), ${sums},
    members integer NOT NULL CHECK (members > 0), UNIQUE (period, "indicatorId"))`,
  `CREATE TABLE "refusedParcel" (${id}, ${text('fileName', 'why', 'words', 'code', 'period', 'sha256', 'at', 'by')})`,
  `CREATE INDEX "refusedParcelBy" ON "refusedParcel" ("code", id)`,
  stands('refusedParcel', 'UPDATE OR DELETE'),
  `CREATE TABLE "dueDay" (${id}, kind text NOT NULL UNIQUE
    CHECK (kind IN ('week', 'tenDays', 'month', 'quarter', 'half', 'year', 'custom')), days integer NOT NULL CHECK (days BETWEEN 0 AND 90))`,
];

/** As 0057-figures-of-receipts does it in the file of an office. */
const figuresOfReceipts = [
  'DROP TRIGGER "receiptKept" ON receipt',
  `ALTER TABLE receipt ADD COLUMN figures text NOT NULL DEFAULT '[]'`,
  `UPDATE receipt SET figures = coalesce((SELECT json_agg(json_build_array("indicatorId", "value", "of") ORDER BY id)::text
    FROM "receiptFigure" WHERE "receiptId" = receipt.id), '[]')`,
  'DROP TABLE "receiptFigure"',
  'ALTER TABLE receipt DROP COLUMN "contentSha256"',
  `CREATE VIEW "receiptFigure" AS SELECT receipt.id * 1000 + figure.place - 1 AS id, receipt.id AS "receiptId",
    (figure.said ->> 0)::bigint AS "indicatorId", (figure.said ->> 1)::bigint AS "value", (figure.said ->> 2)::bigint AS "of"
    FROM receipt, json_array_elements(receipt.figures::json) WITH ORDINALITY AS figure(said, place)`,
  `CREATE TRIGGER "receiptKept" BEFORE UPDATE ON receipt FOR EACH ROW EXECUTE FUNCTION "receiptStands"()`,
];

/** One list of statements a step, never edited once it was handed out. */
export const serverSteps: readonly (readonly string[])[] = [first, figuresOfReceipts];
