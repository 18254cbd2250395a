-- Scores leads by the grid "knots": -20 to 35 points.
-- Made by Closerate 0.1.0 from leads with the fingerprint 0123456789abcdef.
-- Columns: source, company size.
-- For SQL Server 2017 or later. Rows keep their columns and get score, probability, tier and reasons.

SELECT l.*,
  step12.score AS score,
  CASE WHEN step12.score <= -41 THEN 1.0E-12
    WHEN step12.score <= -7 THEN 1.0E-12 + 9.441176470294117E-4 * (CAST(step12.score AS FLOAT) - (-41))
    WHEN step12.score <= -6 THEN 0.0321e0
    WHEN step12.score <= 0 THEN 0.0321e0 + 0.01845952380952381e0 * (CAST(step12.score AS FLOAT) - (-6))
    WHEN step12.score <= 1 THEN 0.14285714285714285e0 + 0.10714285714285715e0 * (CAST(step12.score AS FLOAT) - (0))
    WHEN step12.score <= 33 THEN 0.25e0 + 0.011501062148434063e0 * (CAST(step12.score AS FLOAT) - (1))
    WHEN step12.score <= 61 THEN 0.61803398874989e0 + 0.013641643258896786e0 * (CAST(step12.score AS FLOAT) - (33)) ELSE 0.999999999999e0 END AS probability,
  CASE WHEN step12.score >= 40 THEN N'A' WHEN step12.score >= 15 THEN N'B' WHEN step12.score >= -5 THEN N'C' ELSE N'D' END AS tier,
  SUBSTRING(CAST(N'' AS NVARCHAR(MAX)) + CASE WHEN step10.b1 = 0 THEN N'; source: Referral +25' ELSE '' END + CASE WHEN step10.b1 = 1 THEN N'; source: Salon "Équip''Hôtel", Trade fair, a,b;c +10' ELSE '' END + CASE WHEN step10.b1 = 2 THEN N'; source: *, 007 and 3 more -10' ELSE '' END + CASE WHEN step10.b2 = 0 THEN N'; company size: below 50 -10' ELSE '' END + CASE WHEN step10.b2 = 1 THEN N'; company size: 50 or more +10' ELSE '' END, 3, 1000000) AS reasons
FROM [leads] AS l
CROSS APPLY (SELECT MAX(o.white) AS white FROM (SELECT
    (NCHAR(9) + NCHAR(10) + NCHAR(11) + NCHAR(12) + NCHAR(13) + NCHAR(28) + NCHAR(29) + NCHAR(30) + NCHAR(31) + N' ' + NCHAR(5760) + NCHAR(8192) + NCHAR(8193) + NCHAR(8194) + NCHAR(8195) + NCHAR(8196) + NCHAR(8197) + NCHAR(8198) + NCHAR(8200) + NCHAR(8201) + NCHAR(8202) + NCHAR(8232) + NCHAR(8233) + NCHAR(8287) + NCHAR(12288)) AS white) AS o) AS step0
CROSS APPLY (SELECT MAX(o.t1) AS t1, MAX(o.t2) AS t2 FROM (SELECT
    COALESCE(TRIM(step0.white FROM CONVERT(NVARCHAR(MAX), l.[source], 126) COLLATE Latin1_General_100_BIN2), '') AS t1,
    COALESCE(TRIM(step0.white FROM CONVERT(NVARCHAR(MAX), l.[company size], 126) COLLATE Latin1_General_100_BIN2), '') AS t2) AS o) AS step1
CROSS APPLY (SELECT MAX(o.g3) AS g3 FROM (SELECT
    CASE WHEN LEN(step1.t2) <= 40 THEN REPLACE(REPLACE(REPLACE(REPLACE(step1.t2, N' ', N''''), NCHAR(160), N''''), NCHAR(8239), N''''), N'’', N'''') ELSE '' END AS g3) AS o) AS step2
CROSS APPLY (SELECT MAX(o.u3) AS u3 FROM (SELECT
    CASE WHEN step2.g3 LIKE '%.%,%' OR step2.g3 LIKE '%.%.%' OR (step2.g3 LIKE '%,%' AND step2.g3 NOT LIKE '%,%,%' AND step2.g3 NOT LIKE '%.%') THEN REPLACE(REPLACE(step2.g3, '.', N''''), ',', '.') ELSE REPLACE(step2.g3, ',', N'''') END AS u3) AS o) AS step3
CROSS APPLY (SELECT MAX(o.z3) AS z3, MAX(o.s3) AS s3 FROM (SELECT
    CASE WHEN step3.u3 LIKE '-%' THEN SUBSTRING(step3.u3, 2, 40) ELSE step3.u3 END AS z3,
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(CASE WHEN step3.u3 LIKE '-%' THEN SUBSTRING(step3.u3, 2, 40) ELSE step3.u3 END, N'0', N'9'), N'1', N'9'), N'2', N'9'), N'3', N'9'), N'4', N'9'), N'5', N'9'), N'6', N'9'), N'7', N'9'), N'8', N'9'), N'E', N'e'), N'+', N'-') AS s3) AS o) AS step4
CROSS APPLY (SELECT MAX(o.e3) AS e3, MAX(o.p3) AS p3 FROM (SELECT
    CHARINDEX(N'e', CAST(N'' AS NVARCHAR(MAX)) + step4.s3 + 'e') AS e3,
    CHARINDEX(N'.', CAST(N'' AS NVARCHAR(MAX)) + REPLACE(step4.s3, N'e', N'.') + '.') AS p3) AS o) AS step5
CROSS APPLY (SELECT MAX(o.w3) AS w3, MAX(o.d3) AS d3, MAX(o.x3) AS x3 FROM (SELECT
    SUBSTRING(step4.s3, 1, step5.p3 - 1) AS w3,
    SUBSTRING(step4.s3, step5.p3, step5.e3 - step5.p3) AS d3,
    SUBSTRING(step4.s3, step5.e3, 40) AS x3) AS o) AS step6
CROSS APPLY (SELECT MAX(o.n3) AS n3 FROM (SELECT
    CASE WHEN step6.x3 IN ('', 'e9', 'e99', 'e-9', 'e-99') AND ((step6.d3 = '' AND step6.w3 <> '') OR (step6.d3 LIKE '.9%' AND REPLACE(step6.d3, '9', '') = '.')) AND (REPLACE(step6.w3, '9', '') = '' OR (step6.w3 LIKE '9%' AND step6.w3 = SUBSTRING(N'999''999''999''999''999''999''999''999''999''999''999', 44 - LEN(step6.w3), 40))) AND NOT (step4.z3 LIKE '0%' AND LEN(step6.w3) > 1) AND NOT (step6.x3 = '' AND step6.d3 = '' AND LEN(REPLACE(step6.w3, N'''', '')) > 15) THEN TRY_CAST(REPLACE(step3.u3, N'''', '') AS FLOAT) END AS n3) AS o) AS step7
CROSS APPLY (SELECT MAX(o.b1) AS b1, MAX(o.b2) AS b2 FROM (SELECT
    CASE WHEN step1.t1 = '' THEN 3 WHEN step1.t1 IN (N'Referral') THEN 0 WHEN step1.t1 IN (N'Salon "Équip''Hôtel"', N'Trade fair', N'a,b;c') THEN 1 WHEN step1.t1 IN (N'*', N'007', N'1,5', N'=1+1', N'Paid  search') THEN 2 ELSE 4 END AS b1,
    CASE WHEN step7.n3 IS NULL THEN 2 WHEN step7.n3 < 50e0 THEN 0 ELSE 1 END AS b2) AS o) AS step10
CROSS APPLY (SELECT MAX(o.score) AS score FROM (SELECT
    CASE step10.b1 WHEN 0 THEN 25 WHEN 1 THEN 10 WHEN 2 THEN -10 ELSE 0 END
      + CASE step10.b2 WHEN 0 THEN -10 WHEN 1 THEN 10 ELSE 0 END AS score) AS o) AS step12
