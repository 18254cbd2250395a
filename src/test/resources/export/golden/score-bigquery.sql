-- Scores leads by the grid "plain": -69 to 77 points.
-- Made by Closerate 0.0.0 from leads with the fingerprint 0123456789abcdef.
-- Columns: source, employees, budget, email, last visit, created.
-- For BigQuery. Rows keep their columns and get score, probability, tier and reasons.

SELECT l.*,
  step12.score AS score,
  1 / (1 + EXP(-(-2.25e0 + 0.037e0 * CAST(step12.score AS FLOAT64)))) AS probability,
  CASE WHEN step12.score >= 25 THEN 'A' WHEN step12.score >= 10 THEN 'B' WHEN step12.score >= 0 THEN 'C' ELSE 'D' END AS tier,
  SUBSTR(CASE WHEN step10.b4 = 2 THEN '; email class: disposable -30' ELSE '' END || CASE WHEN step10.b1 = 0 THEN '; source: Referral, Word of mouth +25' ELSE '' END || CASE WHEN step10.b2 = 3 THEN '; employees: 250 or more +18' ELSE '' END || CASE WHEN step10.b3 = 5 THEN '; budget: 10000000 or more +15' ELSE '' END || CASE WHEN step10.b2 = 0 THEN '; employees: below 10 -12' ELSE '' END || CASE WHEN step10.b5 = 5 THEN '; days from last visit to created: 365 or more -11' ELSE '' END || CASE WHEN step10.b4 = 0 THEN '; email class: professional +10' ELSE '' END || CASE WHEN step10.b3 = 0 THEN '; budget: below -3.25 -9' ELSE '' END || CASE WHEN step10.b5 = 2 THEN '; days from last visit to created: 0 to below 7 +9' ELSE '' END || CASE WHEN step10.b3 = 4 THEN '; budget: 1234.5 to below 10000000 +8' ELSE '' END || CASE WHEN step10.b4 = 3 THEN '; email class: invalid -8' ELSE '' END || CASE WHEN step10.b1 = 2 THEN '; source: été d\'or -7' ELSE '' END || CASE WHEN step10.b2 = 2 THEN '; employees: 50 to below 250 +6' ELSE '' END || CASE WHEN step10.b5 = 6 THEN '; days from last visit to created: (missing) -6' ELSE '' END || CASE WHEN step10.b3 = 6 THEN '; budget: -1 +5' ELSE '' END || CASE WHEN step10.b3 = 7 THEN '; budget: 0, 999 -5' ELSE '' END || CASE WHEN step10.b5 = 1 THEN '; days from last visit to created: -30 to below 0 +5' ELSE '' END || CASE WHEN step10.b1 = 1 THEN '; source: Web, "form" +4' ELSE '' END || CASE WHEN step10.b3 = 1 THEN '; budget: -3.25 to below 0.1 -4' ELSE '' END || CASE WHEN step10.b5 = 3 THEN '; days from last visit to created: 7 to below 30 +4' ELSE '' END || CASE WHEN step10.b1 = 4 THEN '; source: (other) -3' ELSE '' END || CASE WHEN step10.b2 = 1 THEN '; employees: 10 to below 50 -3' ELSE '' END || CASE WHEN step10.b5 = 0 THEN '; days from last visit to created: below -30 +3' ELSE '' END || CASE WHEN step10.b3 = 3 THEN '; budget: 0.5 to below 1234.5 +2' ELSE '' END || CASE WHEN step10.b5 = 4 THEN '; days from last visit to created: 30 to below 365 -2' ELSE '' END || CASE WHEN step10.b2 = 4 THEN '; employees: (missing) -1' ELSE '' END || CASE WHEN step10.b3 = 2 THEN '; budget: 0.1 to below 0.5 +1' ELSE '' END || CASE WHEN step10.b4 = 1 THEN '; email class: generic, personal +1' ELSE '' END, 3, 1000000) AS reasons
FROM `crm`.`leads` AS l
CROSS JOIN UNNEST([STRUCT(
    '\u0009\u000a\u000b\u000c\u000d\u001c\u001d\u001e\u001f \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u2028\u2029\u205f\u3000' AS white)]) AS step0
CROSS JOIN UNNEST([STRUCT(
    COALESCE(TRIM(CAST(l.`source` AS STRING), step0.white), '') AS t1,
    COALESCE(TRIM(CAST(l.`employees` AS STRING), step0.white), '') AS t2,
    COALESCE(TRIM(CAST(l.`budget` AS STRING), step0.white), '') AS t4,
    COALESCE(TRIM(CAST(l.`email` AS STRING), step0.white), '') AS t6,
    COALESCE(TRIM(CAST(l.`last visit` AS STRING), step0.white), '') AS t8,
    COALESCE(TRIM(CAST(l.`created` AS STRING), step0.white), '') AS t9)]) AS step1
CROSS JOIN UNNEST([STRUCT(
    CASE WHEN LENGTH(step1.t2) <= 40 THEN TRANSLATE(step1.t2, ' \u00a0\u202f’', '\'\'\'\'') ELSE '' END AS g3,
    CASE WHEN LENGTH(step1.t4) <= 40 THEN TRANSLATE(step1.t4, ' \u00a0\u202f’', '\'\'\'\'') ELSE '' END AS g5,
    TRANSLATE(step1.t6, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') AS a7,
    CASE WHEN LENGTH(step1.t8) <= 48 THEN TRANSLATE(step1.t8, ' ', 'T') ELSE '' END AS m10,
    CASE WHEN LENGTH(step1.t9) <= 48 THEN TRANSLATE(step1.t9, ' ', 'T') ELSE '' END AS m11)]) AS step2
CROSS JOIN UNNEST([STRUCT(
    CASE WHEN step2.g3 LIKE '%.%,%' OR step2.g3 LIKE '%.%.%' OR (step2.g3 LIKE '%,%' AND step2.g3 NOT LIKE '%,%,%' AND step2.g3 NOT LIKE '%.%') THEN REPLACE(REPLACE(step2.g3, '.', '\''), ',', '.') ELSE REPLACE(step2.g3, ',', '\'') END AS u3,
    CASE WHEN step2.g5 LIKE '%.%,%' OR step2.g5 LIKE '%.%.%' OR (step2.g5 LIKE '%,%' AND step2.g5 NOT LIKE '%,%,%' AND step2.g5 NOT LIKE '%.%') THEN REPLACE(REPLACE(step2.g5, '.', '\''), ',', '.') ELSE REPLACE(step2.g5, ',', '\'') END AS u5,
    INSTR(step2.a7, '@') AS at7,
    INSTR(step2.m10 || 'T', 'T') AS p10,
    INSTR(step2.m11 || 'T', 'T') AS p11)]) AS step3
CROSS JOIN UNNEST([STRUCT(
    CASE WHEN step3.u3 LIKE '-%' THEN SUBSTR(step3.u3, 2, 40) ELSE step3.u3 END AS z3,
    TRANSLATE(CASE WHEN step3.u3 LIKE '-%' THEN SUBSTR(step3.u3, 2, 40) ELSE step3.u3 END, '012345678E+', '999999999e-') AS s3,
    CASE WHEN step3.u5 LIKE '-%' THEN SUBSTR(step3.u5, 2, 40) ELSE step3.u5 END AS z5,
    TRANSLATE(CASE WHEN step3.u5 LIKE '-%' THEN SUBSTR(step3.u5, 2, 40) ELSE step3.u5 END, '012345678E+', '999999999e-') AS s5,
    CASE WHEN step3.at7 > 1 THEN SUBSTR(step2.a7, 1, step3.at7 - 1) ELSE '' END AS who7,
    SUBSTR(step2.a7, step3.at7 + 1, 1000000) AS dom7,
    TRANSLATE(SUBSTR(step2.m10, 1, step3.p10 - 1), '/.', '--') AS q10,
    TRANSLATE(SUBSTR(step2.m10, 1, step3.p10 - 1), '012345678/.', '999999999--') AS s10,
    TRANSLATE(SUBSTR(step2.m10, step3.p10, 48), '012345678', '999999999') AS r10,
    TRANSLATE(SUBSTR(step2.m11, 1, step3.p11 - 1), '/.', '--') AS q11,
    TRANSLATE(SUBSTR(step2.m11, 1, step3.p11 - 1), '012345678/.', '999999999--') AS s11,
    TRANSLATE(SUBSTR(step2.m11, step3.p11, 48), '012345678', '999999999') AS r11)]) AS step4
CROSS JOIN UNNEST([STRUCT(
    INSTR(step4.s3 || 'e', 'e') AS e3,
    INSTR(TRANSLATE(step4.s3, 'e', '.') || '.', '.') AS p3,
    INSTR(step4.s5 || 'e', 'e') AS e5,
    INSTR(TRANSLATE(step4.s5, 'e', '.') || '.', '.') AS p5,
    '.' || step4.dom7 || '.' AS dots7,
    CASE WHEN step4.r10 = '' OR ((step4.r10 LIKE 'T9:99%' OR step4.r10 LIKE 'T99:99%') AND TRANSLATE(step4.r10, '9:.,+-TZAPMapm', '') = '') THEN CAST(CASE step4.s10 WHEN '9999-9-9' THEN SUBSTR(step4.q10, 1, 4) || '0' || SUBSTR(step4.q10, 6, 1) || '0' || SUBSTR(step4.q10, 8, 1) WHEN '9999-9-99' THEN SUBSTR(step4.q10, 1, 4) || '0' || SUBSTR(step4.q10, 6, 1) || SUBSTR(step4.q10, 8, 2) WHEN '9999-99-9' THEN SUBSTR(step4.q10, 1, 4) || SUBSTR(step4.q10, 6, 2) || '0' || SUBSTR(step4.q10, 9, 1) WHEN '9999-99-99' THEN SUBSTR(step4.q10, 1, 4) || SUBSTR(step4.q10, 6, 2) || SUBSTR(step4.q10, 9, 2) WHEN '9-9-9999' THEN SUBSTR(step4.q10, 5, 4) || '0' || SUBSTR(step4.q10, 3, 1) || '0' || SUBSTR(step4.q10, 1, 1) WHEN '9-99-9999' THEN SUBSTR(step4.q10, 6, 4) || SUBSTR(step4.q10, 3, 2) || '0' || SUBSTR(step4.q10, 1, 1) WHEN '99-9-9999' THEN SUBSTR(step4.q10, 6, 4) || '0' || SUBSTR(step4.q10, 4, 1) || SUBSTR(step4.q10, 1, 2) WHEN '99-99-9999' THEN SUBSTR(step4.q10, 7, 4) || SUBSTR(step4.q10, 4, 2) || SUBSTR(step4.q10, 1, 2) ELSE '0' END AS INT64) ELSE 0 END AS c10,
    CASE WHEN step4.r11 = '' OR ((step4.r11 LIKE 'T9:99%' OR step4.r11 LIKE 'T99:99%') AND TRANSLATE(step4.r11, '9:.,+-TZAPMapm', '') = '') THEN CAST(CASE step4.s11 WHEN '9999-9-9' THEN SUBSTR(step4.q11, 1, 4) || '0' || SUBSTR(step4.q11, 6, 1) || '0' || SUBSTR(step4.q11, 8, 1) WHEN '9999-9-99' THEN SUBSTR(step4.q11, 1, 4) || '0' || SUBSTR(step4.q11, 6, 1) || SUBSTR(step4.q11, 8, 2) WHEN '9999-99-9' THEN SUBSTR(step4.q11, 1, 4) || SUBSTR(step4.q11, 6, 2) || '0' || SUBSTR(step4.q11, 9, 1) WHEN '9999-99-99' THEN SUBSTR(step4.q11, 1, 4) || SUBSTR(step4.q11, 6, 2) || SUBSTR(step4.q11, 9, 2) WHEN '9-9-9999' THEN SUBSTR(step4.q11, 5, 4) || '0' || SUBSTR(step4.q11, 3, 1) || '0' || SUBSTR(step4.q11, 1, 1) WHEN '9-99-9999' THEN SUBSTR(step4.q11, 6, 4) || SUBSTR(step4.q11, 3, 2) || '0' || SUBSTR(step4.q11, 1, 1) WHEN '99-9-9999' THEN SUBSTR(step4.q11, 6, 4) || '0' || SUBSTR(step4.q11, 4, 1) || SUBSTR(step4.q11, 1, 2) WHEN '99-99-9999' THEN SUBSTR(step4.q11, 7, 4) || SUBSTR(step4.q11, 4, 2) || SUBSTR(step4.q11, 1, 2) ELSE '0' END AS INT64) ELSE 0 END AS c11)]) AS step5
CROSS JOIN UNNEST([STRUCT(
    SUBSTR(step4.s3, 1, step5.p3 - 1) AS w3,
    SUBSTR(step4.s3, step5.p3, step5.e3 - step5.p3) AS d3,
    SUBSTR(step4.s3, step5.e3, 40) AS x3,
    SUBSTR(step4.s5, 1, step5.p5 - 1) AS w5,
    SUBSTR(step4.s5, step5.p5, step5.e5 - step5.p5) AS d5,
    SUBSTR(step4.s5, step5.e5, 40) AS x5,
    CASE WHEN step2.a7 = '' THEN '' WHEN step4.who7 = '' OR TRANSLATE(step2.a7, ' \u0009\u000a\u000b\u000c\u000d,;:"<>()', '') <> step2.a7 OR TRANSLATE(step4.dom7, '@!#\u0024%&\'*+/=?[\\]^_`{|}~', '') <> step4.dom7 OR step4.dom7 NOT LIKE '%.%' OR step5.dots7 LIKE '%..%' OR step5.dots7 LIKE '%.-%' OR step5.dots7 LIKE '%-.%' OR step4.dom7 LIKE '%._' OR SUBSTR(step4.dom7, LENGTH(step4.dom7), 1) IN ('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') THEN 'invalid' WHEN step4.dom7 IN ('10minutemail.com', '10minutemail.net', 'burnermail.io', 'cuvox.de', 'discard.email', 'dispostable.com', 'einrot.com', 'emailondeck.com', 'fakeinbox.com', 'getnada.com', 'grr.la', 'guerrillamail.com', 'guerrillamail.net', 'guerrillamail.org', 'jetable.org', 'mail-temp.com', 'mail-temporaire.fr', 'mailcatch.com', 'maildrop.cc', 'mailinator.com', 'mailnesia.com', 'mintemail.com', 'moakt.com', 'mohmal.com', 'mytemp.email', 'sharklasers.com', 'spam4.me', 'spamgourmet.com', 'temp-mail.org', 'tempmail.com', 'tempmail.net', 'tempr.email', 'throwawaymail.com', 'tmail.ws', 'trash-mail.com', 'trashmail.com', 'trashmail.de', 'yopmail.com', 'yopmail.fr', 'yopmail.net') THEN 'disposable' WHEN step4.dom7 IN ('126.com', '163.com', 'alice.it', 'aliceadsl.fr', 'aol.com', 'aol.fr', 'att.net', 'bbox.fr', 'bigpond.com', 'bluewin.ch', 'bol.com.br', 'btinternet.com', 'cegetel.net', 'charter.net', 'club-internet.fr', 'comcast.net', 'cox.net', 'fastmail.com', 'free.fr', 'freenet.de', 'gmail.com', 'gmx.at', 'gmx.ch', 'gmx.com', 'gmx.de', 'gmx.fr', 'gmx.net', 'googlemail.com', 'hey.com', 'hotmail.co.uk', 'hotmail.com', 'hotmail.de', 'hotmail.es', 'hotmail.fr', 'hotmail.it', 'icloud.com', 'laposte.net', 'libero.it', 'libertysurf.fr', 'live.be', 'live.co.uk', 'live.com', 'live.fr', 'mac.com', 'mail.com', 'mail.ru', 'me.com', 'msn.com', 'naver.com', 'neuf.fr', 'numericable.fr', 'orange.fr', 'outlook.com', 'outlook.de', 'outlook.es', 'outlook.fr', 'outlook.it', 'pm.me', 'proton.me', 'protonmail.com', 'proximus.be', 'qq.com', 'rocketmail.com', 'rogers.com', 'sbcglobal.net', 'sfr.fr', 'shaw.ca', 'sky.com', 'skynet.be', 'sympatico.ca', 't-online.de', 'talktalk.net', 'telenet.be', 'terra.es', 'tiscali.it', 'tuta.io', 'tutanota.com', 'uol.com.br', 'verizon.net', 'videotron.ca', 'virgilio.it', 'virginmedia.com', 'wanadoo.fr', 'web.de', 'yahoo.ca', 'yahoo.co.uk', 'yahoo.com', 'yahoo.de', 'yahoo.es', 'yahoo.fr', 'yahoo.it', 'yandex.com', 'yandex.ru', 'ymail.com', 'zoho.com') THEN 'personal' WHEN step4.who7 IN ('accueil', 'achat', 'achats', 'admin', 'administration', 'billing', 'bonjour', 'boutique', 'commande', 'commandes', 'commercial', 'communication', 'compta', 'comptabilite', 'contact', 'direction', 'email', 'enquiries', 'equipe', 'facturation', 'hello', 'help', 'hr', 'info', 'infos', 'jobs', 'kontakt', 'mail', 'marketing', 'no-reply', 'noreply', 'office', 'orders', 'postmaster', 'press', 'presse', 'purchasing', 'reception', 'recrutement', 'rh', 'sales', 'secretariat', 'service', 'services', 'shop', 'support', 'team', 'vente', 'ventes', 'webmaster') THEN 'generic' ELSE 'professional' END AS c7,
    DIV(step5.c10, 10000) AS y10,
    DIV(step5.c10, 100) - 100 * (DIV(step5.c10, 10000)) AS mm10,
    step5.c10 - 100 * (DIV(step5.c10, 100)) AS d10,
    DIV(step5.c11, 10000) AS y11,
    DIV(step5.c11, 100) - 100 * (DIV(step5.c11, 10000)) AS mm11,
    step5.c11 - 100 * (DIV(step5.c11, 100)) AS d11)]) AS step6
CROSS JOIN UNNEST([STRUCT(
    CASE WHEN step6.x3 IN ('', 'e9', 'e99', 'e-9', 'e-99') AND ((step6.d3 = '' AND step6.w3 <> '') OR (step6.d3 LIKE '.9%' AND REPLACE(step6.d3, '9', '') = '.')) AND (REPLACE(step6.w3, '9', '') = '' OR (step6.w3 LIKE '9%' AND step6.w3 = SUBSTR('999\'999\'999\'999\'999\'999\'999\'999\'999\'999\'999', 44 - LENGTH(step6.w3), 40))) AND NOT (step4.z3 LIKE '0%' AND LENGTH(step6.w3) > 1) AND NOT (step6.x3 = '' AND step6.d3 = '' AND LENGTH(REPLACE(step6.w3, '\'', '')) > 15) THEN SAFE_CAST(REPLACE(step3.u3, '\'', '') AS FLOAT64) END AS n3,
    CASE WHEN step6.x5 IN ('', 'e9', 'e99', 'e-9', 'e-99') AND ((step6.d5 = '' AND step6.w5 <> '') OR (step6.d5 LIKE '.9%' AND REPLACE(step6.d5, '9', '') = '.')) AND (REPLACE(step6.w5, '9', '') = '' OR (step6.w5 LIKE '9%' AND step6.w5 = SUBSTR('999\'999\'999\'999\'999\'999\'999\'999\'999\'999\'999', 44 - LENGTH(step6.w5), 40))) AND NOT (step4.z5 LIKE '0%' AND LENGTH(step6.w5) > 1) AND NOT (step6.x5 = '' AND step6.d5 = '' AND LENGTH(REPLACE(step6.w5, '\'', '')) > 15) THEN SAFE_CAST(REPLACE(step3.u5, '\'', '') AS FLOAT64) END AS n5,
    CASE WHEN step6.y10 = 4 * (DIV(step6.y10, 4)) AND (step6.y10 <> 100 * (DIV(step6.y10, 100)) OR step6.y10 = 400 * (DIV(step6.y10, 400))) THEN 1 ELSE 0 END AS leap10,
    CASE WHEN step6.y11 = 4 * (DIV(step6.y11, 4)) AND (step6.y11 <> 100 * (DIV(step6.y11, 100)) OR step6.y11 = 400 * (DIV(step6.y11, 400))) THEN 1 ELSE 0 END AS leap11)]) AS step7
CROSS JOIN UNNEST([STRUCT(
    CASE WHEN step6.mm10 BETWEEN 1 AND 12 AND step6.d10 BETWEEN 1 AND CASE WHEN step6.mm10 = 2 THEN 28 + step7.leap10 WHEN step6.mm10 IN (4, 6, 9, 11) THEN 30 ELSE 31 END THEN 365 * step6.y10 + DIV(step6.y10 + 399, 4) - DIV(step6.y10 + 399, 100) + DIV(step6.y10 + 399, 400) + step6.d10 + CASE WHEN step6.mm10 > 2 THEN step7.leap10 ELSE 0 END + CASE step6.mm10 WHEN 1 THEN 0 WHEN 2 THEN 31 WHEN 3 THEN 59 WHEN 4 THEN 90 WHEN 5 THEN 120 WHEN 6 THEN 151 WHEN 7 THEN 181 WHEN 8 THEN 212 WHEN 9 THEN 243 WHEN 10 THEN 273 WHEN 11 THEN 304 ELSE 334 END END AS day10,
    CASE WHEN step6.mm11 BETWEEN 1 AND 12 AND step6.d11 BETWEEN 1 AND CASE WHEN step6.mm11 = 2 THEN 28 + step7.leap11 WHEN step6.mm11 IN (4, 6, 9, 11) THEN 30 ELSE 31 END THEN 365 * step6.y11 + DIV(step6.y11 + 399, 4) - DIV(step6.y11 + 399, 100) + DIV(step6.y11 + 399, 400) + step6.d11 + CASE WHEN step6.mm11 > 2 THEN step7.leap11 ELSE 0 END + CASE step6.mm11 WHEN 1 THEN 0 WHEN 2 THEN 31 WHEN 3 THEN 59 WHEN 4 THEN 90 WHEN 5 THEN 120 WHEN 6 THEN 151 WHEN 7 THEN 181 WHEN 8 THEN 212 WHEN 9 THEN 243 WHEN 10 THEN 273 WHEN 11 THEN 304 ELSE 334 END END AS day11)]) AS step8
CROSS JOIN UNNEST([STRUCT(
    step8.day11 - step8.day10 AS n12)]) AS step9
CROSS JOIN UNNEST([STRUCT(
    CASE WHEN step1.t1 = '' THEN 3 WHEN step1.t1 IN ('Referral', 'Word of mouth') THEN 0 WHEN step1.t1 IN ('Web, "form"') THEN 1 WHEN step1.t1 IN ('été d\'or') THEN 2 ELSE 4 END AS b1,
    CASE WHEN step7.n3 IS NULL THEN 4 WHEN step7.n3 < 10e0 THEN 0 WHEN step7.n3 < 50e0 THEN 1 WHEN step7.n3 < 250e0 THEN 2 ELSE 3 END AS b2,
    CASE WHEN step7.n5 IS NULL THEN 8 WHEN step7.n5 IN (-1e0) THEN 6 WHEN step7.n5 IN (0e0, 999e0) THEN 7 WHEN step7.n5 < -3.25e0 THEN 0 WHEN step7.n5 < 0.1e0 THEN 1 WHEN step7.n5 < 0.5e0 THEN 2 WHEN step7.n5 < 1234.5e0 THEN 3 WHEN step7.n5 < 1.0E7 THEN 4 ELSE 5 END AS b3,
    CASE WHEN step6.c7 = '' THEN 4 WHEN step6.c7 IN ('professional') THEN 0 WHEN step6.c7 IN ('generic', 'personal') THEN 1 WHEN step6.c7 IN ('disposable') THEN 2 WHEN step6.c7 IN ('invalid') THEN 3 ELSE 5 END AS b4,
    CASE WHEN step9.n12 IS NULL THEN 6 WHEN step9.n12 < -30e0 THEN 0 WHEN step9.n12 < 0e0 THEN 1 WHEN step9.n12 < 7e0 THEN 2 WHEN step9.n12 < 30e0 THEN 3 WHEN step9.n12 < 365e0 THEN 4 ELSE 5 END AS b5)]) AS step10
CROSS JOIN UNNEST([STRUCT(
    CASE step10.b1 WHEN 0 THEN 25 WHEN 1 THEN 4 WHEN 2 THEN -7 WHEN 4 THEN -3 ELSE 0 END
      + CASE step10.b2 WHEN 0 THEN -12 WHEN 1 THEN -3 WHEN 2 THEN 6 WHEN 3 THEN 18 WHEN 4 THEN -1 ELSE 0 END
      + CASE step10.b3 WHEN 0 THEN -9 WHEN 1 THEN -4 WHEN 2 THEN 1 WHEN 3 THEN 2 WHEN 4 THEN 8 WHEN 5 THEN 15 WHEN 6 THEN 5 WHEN 7 THEN -5 ELSE 0 END
      + CASE step10.b4 WHEN 0 THEN 10 WHEN 1 THEN 1 WHEN 2 THEN -30 WHEN 3 THEN -8 ELSE 0 END
      + CASE step10.b5 WHEN 0 THEN 3 WHEN 1 THEN 5 WHEN 2 THEN 9 WHEN 3 THEN 4 WHEN 4 THEN -2 WHEN 5 THEN -11 WHEN 6 THEN -6 ELSE 0 END AS score)]) AS step12
