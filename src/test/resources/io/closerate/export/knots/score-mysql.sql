-- Scores leads by the grid "knots": -20 to 35 points.
-- Made by Closerate 0.1.0 from leads with the fingerprint 0123456789abcdef.
-- Columns: source, company size.
-- For MySQL 8.0.17 or later. Rows keep their columns and get score, probability, tier and reasons.

SELECT l.*,
  step12.score AS score,
  CASE WHEN step12.score <= -41 THEN 1.0E-12
    WHEN step12.score <= -7 THEN 1.0E-12 + 9.441176470294117E-4 * (CAST(step12.score AS DOUBLE) - (-41))
    WHEN step12.score <= -6 THEN 0.0321e0
    WHEN step12.score <= 0 THEN 0.0321e0 + 0.01845952380952381e0 * (CAST(step12.score AS DOUBLE) - (-6))
    WHEN step12.score <= 1 THEN 0.14285714285714285e0 + 0.10714285714285715e0 * (CAST(step12.score AS DOUBLE) - (0))
    WHEN step12.score <= 33 THEN 0.25e0 + 0.011501062148434063e0 * (CAST(step12.score AS DOUBLE) - (1))
    WHEN step12.score <= 61 THEN 0.61803398874989e0 + 0.013641643258896786e0 * (CAST(step12.score AS DOUBLE) - (33)) ELSE 0.999999999999e0 END AS probability,
  CASE WHEN step12.score >= 40 THEN 'A' WHEN step12.score >= 15 THEN 'B' WHEN step12.score >= -5 THEN 'C' ELSE 'D' END AS tier,
  SUBSTR(CONCAT(CASE WHEN step10.b1 = 0 THEN '; source: Referral +25' ELSE '' END, CASE WHEN step10.b1 = 1 THEN '; source: Salon "Équip''Hôtel", Trade fair, a,b;c +10' ELSE '' END, CASE WHEN step10.b1 = 2 THEN '; source: *, 007 and 3 more -10' ELSE '' END, CASE WHEN step10.b2 = 0 THEN '; company size: below 50 -10' ELSE '' END, CASE WHEN step10.b2 = 1 THEN '; company size: 50 or more +10' ELSE '' END), 3, 1000000) AS reasons
FROM `leads` AS l
CROSS JOIN LATERAL (SELECT
    CONCAT('^[', CONVERT(_utf32 0x00000009 USING utf8mb4), CONVERT(_utf32 0x0000000A USING utf8mb4), CONVERT(_utf32 0x0000000B USING utf8mb4), CONVERT(_utf32 0x0000000C USING utf8mb4), CONVERT(_utf32 0x0000000D USING utf8mb4), CONVERT(_utf32 0x0000001C USING utf8mb4), CONVERT(_utf32 0x0000001D USING utf8mb4), CONVERT(_utf32 0x0000001E USING utf8mb4), CONVERT(_utf32 0x0000001F USING utf8mb4), ' ', CONVERT(_utf32 0x00001680 USING utf8mb4), CONVERT(_utf32 0x00002000 USING utf8mb4), CONVERT(_utf32 0x00002001 USING utf8mb4), CONVERT(_utf32 0x00002002 USING utf8mb4), CONVERT(_utf32 0x00002003 USING utf8mb4), CONVERT(_utf32 0x00002004 USING utf8mb4), CONVERT(_utf32 0x00002005 USING utf8mb4), CONVERT(_utf32 0x00002006 USING utf8mb4), CONVERT(_utf32 0x00002008 USING utf8mb4), CONVERT(_utf32 0x00002009 USING utf8mb4), CONVERT(_utf32 0x0000200A USING utf8mb4), CONVERT(_utf32 0x00002028 USING utf8mb4), CONVERT(_utf32 0x00002029 USING utf8mb4), CONVERT(_utf32 0x0000205F USING utf8mb4), CONVERT(_utf32 0x00003000 USING utf8mb4), ']+|[', CONVERT(_utf32 0x00000009 USING utf8mb4), CONVERT(_utf32 0x0000000A USING utf8mb4), CONVERT(_utf32 0x0000000B USING utf8mb4), CONVERT(_utf32 0x0000000C USING utf8mb4), CONVERT(_utf32 0x0000000D USING utf8mb4), CONVERT(_utf32 0x0000001C USING utf8mb4), CONVERT(_utf32 0x0000001D USING utf8mb4), CONVERT(_utf32 0x0000001E USING utf8mb4), CONVERT(_utf32 0x0000001F USING utf8mb4), ' ', CONVERT(_utf32 0x00001680 USING utf8mb4), CONVERT(_utf32 0x00002000 USING utf8mb4), CONVERT(_utf32 0x00002001 USING utf8mb4), CONVERT(_utf32 0x00002002 USING utf8mb4), CONVERT(_utf32 0x00002003 USING utf8mb4), CONVERT(_utf32 0x00002004 USING utf8mb4), CONVERT(_utf32 0x00002005 USING utf8mb4), CONVERT(_utf32 0x00002006 USING utf8mb4), CONVERT(_utf32 0x00002008 USING utf8mb4), CONVERT(_utf32 0x00002009 USING utf8mb4), CONVERT(_utf32 0x0000200A USING utf8mb4), CONVERT(_utf32 0x00002028 USING utf8mb4), CONVERT(_utf32 0x00002029 USING utf8mb4), CONVERT(_utf32 0x0000205F USING utf8mb4), CONVERT(_utf32 0x00003000 USING utf8mb4), ']+$') AS white) AS step0
CROSS JOIN LATERAL (SELECT
    COALESCE(REGEXP_REPLACE(CAST(l.`source` AS CHAR CHARACTER SET utf8mb4) COLLATE utf8mb4_bin, step0.white, ''), '') AS t1,
    COALESCE(REGEXP_REPLACE(CAST(l.`company size` AS CHAR CHARACTER SET utf8mb4) COLLATE utf8mb4_bin, step0.white, ''), '') AS t2) AS step1
CROSS JOIN LATERAL (SELECT
    CASE WHEN CHAR_LENGTH(step1.t2) <= 40 THEN REPLACE(REPLACE(REPLACE(REPLACE(step1.t2, ' ', ''''), CONVERT(_utf32 0x000000A0 USING utf8mb4), ''''), CONVERT(_utf32 0x0000202F USING utf8mb4), ''''), '’', '''') ELSE '' END AS g3) AS step2
CROSS JOIN LATERAL (SELECT
    CASE WHEN step2.g3 LIKE '%.%,%' OR step2.g3 LIKE '%.%.%' OR (step2.g3 LIKE '%,%' AND step2.g3 NOT LIKE '%,%,%' AND step2.g3 NOT LIKE '%.%') THEN REPLACE(REPLACE(step2.g3, '.', ''''), ',', '.') ELSE REPLACE(step2.g3, ',', '''') END AS u3) AS step3
CROSS JOIN LATERAL (SELECT
    CASE WHEN step3.u3 LIKE '-%' THEN SUBSTR(step3.u3, 2, 40) ELSE step3.u3 END AS z3,
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(CASE WHEN step3.u3 LIKE '-%' THEN SUBSTR(step3.u3, 2, 40) ELSE step3.u3 END, '0', '9'), '1', '9'), '2', '9'), '3', '9'), '4', '9'), '5', '9'), '6', '9'), '7', '9'), '8', '9'), 'E', 'e'), '+', '-') AS s3) AS step4
CROSS JOIN LATERAL (SELECT
    INSTR(CONCAT(step4.s3, 'e'), 'e') AS e3,
    INSTR(CONCAT(REPLACE(step4.s3, 'e', '.'), '.'), '.') AS p3) AS step5
CROSS JOIN LATERAL (SELECT
    SUBSTR(step4.s3, 1, step5.p3 - 1) AS w3,
    SUBSTR(step4.s3, step5.p3, step5.e3 - step5.p3) AS d3,
    SUBSTR(step4.s3, step5.e3, 40) AS x3) AS step6
CROSS JOIN LATERAL (SELECT
    CASE WHEN step6.x3 IN ('', 'e9', 'e99', 'e-9', 'e-99') AND ((step6.d3 = '' AND step6.w3 <> '') OR (step6.d3 LIKE '.9%' AND REPLACE(step6.d3, '9', '') = '.')) AND (REPLACE(step6.w3, '9', '') = '' OR (step6.w3 LIKE '9%' AND step6.w3 = SUBSTR('999''999''999''999''999''999''999''999''999''999''999', 44 - CHAR_LENGTH(step6.w3), 40))) AND NOT (step4.z3 LIKE '0%' AND CHAR_LENGTH(step6.w3) > 1) AND NOT (step6.x3 = '' AND step6.d3 = '' AND CHAR_LENGTH(REPLACE(step6.w3, '''', '')) > 15) THEN CAST(REPLACE(step3.u3, '''', '') AS DOUBLE) END AS n3) AS step7
CROSS JOIN LATERAL (SELECT
    CASE WHEN step1.t1 = '' THEN 3 WHEN step1.t1 IN ('Referral') THEN 0 WHEN step1.t1 IN ('Salon "Équip''Hôtel"', 'Trade fair', 'a,b;c') THEN 1 WHEN step1.t1 IN ('*', '007', '1,5', '=1+1', 'Paid  search') THEN 2 ELSE 4 END AS b1,
    CASE WHEN step7.n3 IS NULL THEN 2 WHEN step7.n3 < 50e0 THEN 0 ELSE 1 END AS b2) AS step10
CROSS JOIN LATERAL (SELECT
    CASE step10.b1 WHEN 0 THEN 25 WHEN 1 THEN 10 WHEN 2 THEN -10 ELSE 0 END
      + CASE step10.b2 WHEN 0 THEN -10 WHEN 1 THEN 10 ELSE 0 END AS score) AS step12
