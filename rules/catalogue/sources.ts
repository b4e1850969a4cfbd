/** How far a source was read before it was relied on. */
export type Reading = 'full' | 'abstract' | 'excerpt' | 'contents-only' | 'reproduction' | 'background';

/** `address` is where it was read; "-" when it was not opened. Several addresses are separated by " ; ". */
export type Source = { readonly title: string; readonly address: string; readonly read: Reading };

const literalSources = {
  'SEED-000': { title: 'Seed 000_e8511abc87bd850f.txt', address: '000_e8511abc87bd850f.txt', read: 'full' },
  'SEED-001': { title: 'Seed 001_0d457653a56f9555.txt', address: '001_0d457653a56f9555.txt', read: 'full' },
  'SEED-002': { title: 'Seed 002_627064ba26a07e64.txt', address: '002_627064ba26a07e64.txt', read: 'full' },
  'SEED-003': { title: 'Seed 003_1f5b898f6971d27e.txt', address: '003_1f5b898f6971d27e.txt', read: 'full' },
  'SEED-004': { title: 'Seed 004_f2368365c6becff7.txt', address: '004_f2368365c6becff7.txt', read: 'full' },
  'ISCP-2012': {
    title: 'Irish Society of Chartered Physiotherapists, Guidelines for Dry Needling Practice, 2012 (mirror)',
    address:
      'https://vdocuments.site/guidelines-for-dry-needling-practice-ilustre-colegio-for-dryguidelines.html',
    read: 'contents-only',
  },
  'ISCP-LIST': {
    title:
      'Clinic page whose absolute/relative list matches the Irish (ISCP) list word for word as far as visible',
    address: 'https://physioman.in/Treatment/16/Dry%20Needling',
    read: 'reproduction',
  },
  'APTA-2013': {
    title: 'APTA, Description of Dry Needling in Clinical Practice: An Educational Resource Paper, 2013',
    address: '(PDF itself not stored)',
    read: 'background',
  },
  'APTA-LIST': {
    title: 'Clinic page repeating the APTA precautions list, items 1-7 visible',
    address: 'http://myotherapyandmassage.com.au/what-is-dry-needling/',
    read: 'reproduction',
  },
  'ASAP-2007': {
    title:
      'Australian Society of Acupuncture Physiotherapists, Guidelines for Safe Acupuncture and Dry Needling Practice, July 2007 (mirror)',
    address:
      'https://documents.pub/document/guidelines-for-safe-acupuncture-and-dry-needling-practice-s-a-p-australian-society.html',
    read: 'contents-only',
  },
  GOLDFIELDS: {
    title:
      'Goldfields Physio Hub (WA, Australia): contraindications and precautions for acupuncture and dry needling - follows the ASAP layout',
    address:
      'https://sites.google.com/view/goldfieldsphysiohub/modalities-treatment-procedure/acupuncture-and-dry-needling/contraindications-and-precautions-for-acupuncture-and-dry-needling',
    read: 'excerpt',
  },
  NZASA: {
    title: 'NZASA Code of Safe Practice for Acupuncturists',
    address: 'http://www.readbag.com/nzasa-files-nzasa-codes-of-safe-practice-for-acupuncturists',
    read: 'excerpt',
  },
  'NZASA-2020': {
    title: 'NZASA Code of Safe Practice (Acupuncture) 2020',
    address: 'https://vdocuments.us/nzasa-code-of-safe-practice-acupuncture.html',
    read: 'contents-only',
  },
  'AACP-2012': {
    title:
      'Acupuncture Association of Chartered Physiotherapists (UK), Guidelines for safe practice V2 2012 (with pregnancy-point erratum)',
    address:
      'https://documents.pub/document/aacp-guidelines-for-safe-practice-for-aacp-guidelines-for-safe-practice-acupuncture.html',
    read: 'contents-only',
  },
  'AACP-2017': {
    title: 'AACP Safe Practice Guidelines for Acupuncture Physiotherapists V3 2017',
    address: 'https://docsbay.net/doc/1006179/safe-practice-guidelines-for-acupuncture-physiotherapists',
    read: 'contents-only',
  },
  'SA-BN121-1': {
    title:
      'South Africa, Allied Health Professions Act, Board Notice 121: safety guidelines dry needling, s.1 introduction',
    address: 'https://source.acts.co.za/allied-health-professions-act-1982/bn121_1__introduction.php',
    read: 'excerpt',
  },
  'SA-BN121-4': {
    title: 'South Africa BN121 s.4 adverse effects',
    address: 'http://www.acts.co.za/allied-health-professions-act-1982/bn121_4__adverse_effects.php',
    read: 'excerpt',
  },
  'SA-BN121-5.1': {
    title: 'South Africa BN121 s.5.1 thorax',
    address: 'http://acts.co.za/allied-health-professions-act-1982/bn121_5_1_thorax.php',
    read: 'excerpt',
  },
  'SA-BN121-5.2': {
    title: 'South Africa BN121 s.5.2 lower back, abdomen',
    address: 'https://source.acts.co.za/allied-health-professions-act-1982/bn121_5_2_lower_back_region.php',
    read: 'full',
  },
  'SA-BN121-5.4': {
    title: 'South Africa BN121 s.5.4 vessels, nerves, organs',
    address:
      'https://source.acts.co.za/allied-health-professions-act-1982/bn121_5_4_blood_vessels__nerve.php',
    read: 'full',
  },
  'SA-BN121-7': {
    title: 'South Africa BN121 s.7 hygiene',
    address:
      'https://source.acts.co.za/allied-health-professions-act-1982/bn121_7__hygienic_requirements.php',
    read: 'full',
  },
  'WHO-1999-2.1': {
    title: 'WHO, Guidelines on Basic Training and Safety in Acupuncture (1999), s.2.1 pregnancy',
    address: 'http://apps.who.int/medicinedocs/en/d/Jwhozip56e/4.2.1.html',
    read: 'full',
  },
  'WHO-1999': {
    title:
      'WHO 1999 guidelines, sections 2.2-2.4, 3, 4 (emergencies, tumours, bleeding, fainting, electrical stimulation)',
    address: 'https://studyres.com/doc/5510711/guidelines-on-basic-training-and-safety-in-acupuncture',
    read: 'contents-only',
  },
  'WHO-2020': {
    title: 'WHO benchmarks for the practice of acupuncture (2020)',
    address: 'https://www.scribd.com/document/529333332/W-H-O-Benchmarks-for-the-Practice-of-Acupuncture',
    read: 'contents-only',
  },
  'DVS-2014': {
    title: 'Swiss Guidelines for Safe Dry Needling v1.7 2014 (based on the Irish guideline)',
    address: 'http://doczz.fr/doc/605663/swiss-guidelines-for-safe-dry-needling',
    read: 'contents-only',
  },
  'GZO-CH': {
    title: 'GZO Spital Wetzikon (Swiss hospital) dry needling page',
    address: 'https://www.gzo.ch/kliniken-zentren/physiotherapie-reha-und-ergotherapie/angebot/dry-needling/',
    read: 'excerpt',
  },
  'MIGROS-CH': {
    title: 'Migros Impuls (Swiss health magazine): dry needling',
    address:
      'https://impuls.migros.ch/de/medizin/fachmedizin/komplementaermedizin/tcm/mit-feinen-stichen-schmerzfrei',
    read: 'excerpt',
  },
  'KSA-2025': {
    title: 'Dry Needling Guidelines, Saudi Arabia (Scribd copy)',
    address: 'https://www.scribd.com/document/860003049/Dry-Needling-Guidelines',
    read: 'contents-only',
  },
  AIS: {
    title: 'Australian Institute of Sport, dry needling guidelines',
    address: 'https://ais.gov.au/position_statements/best_practice_content/dry_needling',
    read: 'excerpt',
  },
  'HQCA-2014': {
    title: 'Health Quality Council of Alberta, The Safe Practice of Dry Needling in Alberta (2014)',
    address: 'https://hqca.ca/reports/the-safe-practice-of-dry-needling-in-alberta/',
    read: 'contents-only',
  },
  'PT-ALBERTA': {
    title: 'Physiotherapy Alberta, FAQ: dry needling adverse events',
    address:
      'https://www.physiotherapyalberta.ca/physiotherapists/resources_to_help_you_meet_practice_standards/dry_needling_safety_resources/faq_dry_needling_adverse_events',
    read: 'excerpt',
  },
  'WA-SUNRISE': {
    title: 'Washington State sunrise review follow-up (2016): needling of vulnerable groups',
    address:
      'https://documents.pub/document/1-should-dry-needling-dn-be-performed-on-vulnerable-obviously-this-question.html',
    read: 'excerpt',
  },
  'HDC-NZ': {
    title: 'NZ Health and Disability Commissioner decision 15HDC00947 (scoliosis, pneumothorax, consent)',
    address: 'https://hdc.org.nz/decisions/search-decisions/2017/15hdc00947',
    read: 'excerpt',
  },
  'APA-LAW': {
    title: 'Australian Physiotherapy Association InMotion / Barry.Nilsson: dry needling, benefit and risk',
    address: 'https://australian.physio/inmotion/dry-needling-balancing-benefit-and-mitigation-risk',
    read: 'excerpt',
  },
  BACC: {
    title: "British Acupuncture Council risk leaflet (quoted on a member's page)",
    address: 'https://sarahparker.org.uk/safe.html',
    read: 'excerpt',
  },
  'HALLE-2016': {
    title:
      'Halle & Halle 2016, Pertinent dry needling considerations for minimizing adverse effects, part two, IJSPT 11(5):810-819',
    address:
      'https://docksci.com/pertinent-dry-needling-considerations-for-minimizing-adverse-effects-part-two_5a022d48d64ab238c5969d39.html',
    read: 'abstract',
  },
  'KEARNS-2019': {
    title:
      'Kearns et al 2019, New perspectives on dry needling following a medical model: are we screening our patients sufficiently? JMMT',
    address:
      'https://iaom-us.com/new-perspectives-on-dry-needling-following-a-medical-model-are-we-screening-our-patients-sufficiently/',
    read: 'abstract',
  },
  'BRADY-2014': {
    title: 'Brady et al 2014, Adverse events following trigger point dry needling, JMMT 22(3):134-140',
    address:
      'https://docksci.com/adverse-events-following-trigger-point-dry-needling-a-prospective-survey-of-char_5a9b7838d64ab27bab7504dc.html',
    read: 'abstract',
  },
  'BOYCE-2020': {
    title: 'Boyce et al 2020, Adverse events associated with therapeutic dry needling, IJSPT 15(1):103-113',
    address: 'https://integrativedn.com/adverse-events-associated-with-therapeutic-dry-needling/',
    read: 'abstract',
  },
  'GATTIE-2020': {
    title:
      "Gattie et al 2020, Survey of American physical therapists' practice of dry needling, Musculoskelet Sci Pract 50:102255",
    address: 'http://47.251.13.51:8081/32932050 (PubMed mirror)',
    read: 'abstract',
  },
  'TOLBERT-2025': {
    title:
      'Tolbert et al 2025, Patient-perceived benefits and adverse events of dry needling, IJSPT 20(9):1355-1363',
    address: 'https://integrativedryneedling.com/?p=573110',
    read: 'abstract',
  },
  'POLAND-2024': {
    title: 'Adverse reactions to dry needling: Polish physiotherapists, J Clin Med 2024;13(23):7032',
    address:
      'https://integrativedn.com/adverse-reactions-to-dry-needling-therapy-insights-from-polish-physiotherapy-practice',
    read: 'abstract',
  },
  'DPT-2025': {
    title: 'Dry needling in US DPT programs: safety, J Phys Ther Educ 2025',
    address:
      'https://integrativedryneedling.com/dry-needling-in-united-states-doctor-of-physical-therapy-programs-safety-assessment-and-adverse-event-reporting',
    read: 'abstract',
  },
  'WITT-2009': {
    title:
      'Witt et al 2009, Safety of acupuncture: 229,230 patients and a consent form, Forsch Komplementmed 16:91-97',
    address:
      'http://www.karger.com/Article/Abstract/209315 ; figures also at https://structureandfunction.net/dry-needling-patients-on-anticoagulants/',
    read: 'abstract',
  },
  'BAUMLER-2021': {
    title:
      'Baeumler et al 2021, Acupuncture-related adverse events: systematic review and meta-analyses, BMJ Open 11:e045961',
    address: 'https://bmjopen.bmj.com/lookup/pmidlookup?view=long&pmid=34489268',
    read: 'abstract',
  },
  'NAVARRO-2020': {
    title: 'Navarro-Santana et al 2020, J Clin Med 9:3300, table 5 (adverse events in neck-pain trials)',
    address: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC7602246/table/jcm-09-03300-t005',
    read: 'excerpt',
  },
  'MUNOZ-2022': {
    title: 'Munoz et al 2022, Dry needling and antithrombotic drugs, Pain Res Manag 2022:1363477',
    address: 'https://www.hindawi.com/journals/prm/2022/1363477/',
    read: 'abstract',
  },
  MYOPAIN: {
    title: 'Myopain Seminars: is dry needling safe for patients taking antithrombotic drugs?',
    address:
      'https://www.myopainseminars.com/resources/blog/is-dry-needling-safe-for-patients-taking-antithrombotic-drugs/',
    read: 'excerpt',
  },
  'MCCULLOCH-2015': {
    title:
      'McCulloch et al 2015, Acupuncture safety in patients receiving anticoagulants, Perm J 19(1):68-73',
    address: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4315381',
    read: 'abstract',
  },
  'HSIEH-2023': {
    title:
      'Hsieh et al 2023, Bleeding risk after acupuncture in patients taking anticoagulant drugs, Complement Ther Med 102951',
    address: 'https://ouci.dntb.gov.ua/en/works/4Y50rKq4 ; abstract via PubMed 37141924 mirror',
    read: 'abstract',
  },
  'EMG-NOAC': {
    title: 'Hematoma risk after needle electromyography in patients using newer oral anticoagulants',
    address: 'https://www.scilit.net/article/b47bb92ef33ff50df89a53871f75117e',
    read: 'abstract',
  },
  'SSRI-HOSP': {
    title: 'The Hospitalist: which patients taking SSRIs are at greatest risk of bleeding?',
    address:
      'https://community.the-hospitalist.org/content/which-patients-taking-ssris-are-greatest-risk-bleeding',
    read: 'excerpt',
  },
  'SIERPINA-2005': {
    title: 'Sierpina & Frenkel 2005, Acupuncture: a clinical review, South Med J 98:330-337 (p.6)',
    address: 'https://www.medscape.com/viewarticle/501973_6',
    read: 'full',
  },
  'HAEMO-ACU': {
    title: 'Acupuncture in haemophilic arthropathy, Haemophilia 2006',
    address: 'https://metajournal.com/articles/journal/3517/haemophilia/2006/9',
    read: 'abstract',
  },
  'CARR-2015': {
    title:
      'Carr 2015, The safety of obstetric acupuncture: forbidden points revisited, Acupunct Med 33:413-419',
    address: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4680134',
    read: 'abstract',
  },
  'MCDOWELL-2019': {
    title:
      'McDowell, Kohut & Betts 2019, Safe acupuncture and dry needling during pregnancy: NZ physiotherapists, J Integr Med 17:30-37',
    address: 'http://doi.org/10.1016/j.joim.2018.11.006',
    read: 'abstract',
  },
  BALLSBRIDGE: {
    title: 'Ballsbridge Physiotherapy (Ireland): dry needling during pregnancy',
    address: 'https://ballsbridgephysio.ie/news/dry-needling-during-pregnancy',
    read: 'excerpt',
  },
  MIDDELBURG: {
    title: 'Dry Needling Middelburg (NL): dry needling and pregnancy',
    address: 'https://dry-needling-middelburg.nl/dry-needling-en-zwangerschap/',
    read: 'excerpt',
  },
  'STEENTJES-2015': {
    title:
      'Steentjes et al 2015, Infection of a hip prosthesis after dry needling, Ned Tijdschr Geneeskd 160:A9364',
    address: 'https://dev.integrativedryneedling.com/infection-of-a-hip-prosthesis-after-dry-needling',
    read: 'abstract',
  },
  SCOTTSDALE: {
    title:
      'Scottsdale Hip & Knee: acupuncture or dry needling after knee replacement (cites Arthroplasty Today cases)',
    address:
      'https://scottsdalehipandknee.com/post/can-i-do-acupuncture-or-dry-needling-after-knee-replacement-surgery',
    read: 'excerpt',
  },
  'BMAS-TKA': {
    title: 'BMAS blog 2021: acupuncture and arthroplasty',
    address: 'https://bmas.blog/2021/02/16/acupuncture-and-arthroplasty/',
    read: 'excerpt',
  },
  'BMAS-ICD': {
    title: 'BMAS blog 2023: TENS in patients with ICDs (electroacupuncture and implants)',
    address: 'https://bmas.blog/2023/08/06/tens-in-patients-with-icds',
    read: 'excerpt',
  },
  'EA-PACE': {
    title: 'Electroacupuncture and pacemaker safety (acupuntura.com)',
    address: 'https://acupuntura.com/en/articles/pacemaker-electroacupuncture-safety/',
    read: 'excerpt',
  },
  'EA-CONTRA': {
    title: 'Electroacupuncture contraindications table (acupuntura.com)',
    address: 'https://acupuntura.com/en/articles/contraindicacoes-eletroacupuntura/',
    read: 'excerpt',
  },
  'VASILAKOS-2011': {
    title: 'Vasilakos & Fyntanidou 2011, Electroacupuncture on a patient with pacemaker, Acupunct Med 29:152',
    address: 'https://aim.bmj.com/content/29/2/152',
    read: 'abstract',
  },
  'CASSILETH-2011': {
    title: 'Cassileth et al 2011, acupuncture for chronic lymphoedema pilot, Acupunct Med 29:170-172',
    address: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC3171073',
    read: 'abstract',
  },
  'LYMPH-UK': {
    title:
      'Helen Fox: lymphoedema preventative measures, fact and fiction (cites Lymphoedema Framework 2006, Filshie & Hester 2006)',
    address: 'http://www.helenfox.co.uk/preventative-measures-for-lymphoedema-separating-fact-from-fiction/',
    read: 'excerpt',
  },
  'LEE-2024': {
    title:
      'Lee et al 2024, Acupuncture needles and risk of lymphedema after breast cancer surgery, cohort 35,153',
    address: 'https://www.integrmed.org/journal/view.php?number=37',
    read: 'excerpt',
  },
  'DEVALOIS-2024': {
    title:
      'de Valois et al 2024, Acupuncture in cancer care: recommendations for safe practice, Support Care Cancer 32:229',
    address: 'https://link.springer.com/10.1007/s00520-024-08386-6',
    read: 'abstract',
  },
  'ECAM-BREAST': {
    title: 'ECAM 2013:437948 table 3: contraindications and cautions for acupuncture in breast cancer',
    address: 'https://www.hindawi.com/journals/ecam/2013/437948/tab3/',
    read: 'full',
  },
  'CYBULARZ-2015': {
    title: 'Cybularz et al 2015, Safety of acupuncture in thrombocytopenia, Med Acupunct 27:224-229',
    address: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4491150',
    read: 'abstract',
  },
  'AAVR-2017': {
    title: 'Acupuncture-associated vasovagal response, Med Acupunct 2017 (PMC5733642)',
    address: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5733642/',
    read: 'abstract',
  },
  'SYNCOPE-ABEL': {
    title: 'doctorabel.us: syncope with needling (textbook extract)',
    address: 'https://www.doctorabel.us/dry-needling-techniques/syncope.html',
    read: 'excerpt',
  },
  'PATHOL-ABEL': {
    title:
      'doctorabel.us: pathologic conditions (textbook extract; says stop blood thinners 2 days before - NOT adopted)',
    address: 'https://www.doctorabel.us/dry-needling-techniques/pathologic-conditions.html',
    read: 'full',
  },
  'ALSBROOKS-2022': {
    title: 'Alsbrooks & Hoerauf 2022, Needle phobia international survey, PLoS One 17:e0276814',
    address: 'http://dx.doi.org/10.1371/journal.pone.0276814',
    read: 'abstract',
  },
  'MCMURTRY-2015': {
    title: 'McMurtry et al 2015, Interventions for high levels of needle fear, Clin J Pain 31(S10)',
    address: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4900415',
    read: 'abstract',
  },
  'SEGURA-2016': {
    title: 'Segura-Orti 2016 trial as summarised in NAVARRO-2020 table 5 (two drop-outs for needle aversion)',
    address: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC7602246/table/jcm-09-03300-t005',
    read: 'excerpt',
  },
  'CARDIAC-SR-2019': {
    title:
      'Acupuncture-related cardiac complications: systematic review, J Invasive Cardiol 2019;31(4):E69-E72',
    address:
      'https://www.hmpgloballearningnetwork.com/site/jic/articles/acupuncture-related-cardiac-complications-systematic-review (read on a mirror)',
    read: 'abstract',
  },
  'GRUSCHE-2017': {
    title:
      'Grusche & Egerton-Warburton 2017, Traumatic pneumothorax following acupuncture: case series, WestJEM CPC-EM',
    address:
      'https://westjem.com/case-report/traumatic-pneumothorax-following-acupuncture-a-case-series.html',
    read: 'excerpt',
  },
  'IMJ-2022': {
    title: 'Bilateral pneumothoraces following dry needling, Ir Med J 2022;115(2):546',
    address: 'https://pubmed.ncbi.nlm.nih.gov/35420007 (read on a mirror)',
    read: 'abstract',
  },
  'SF-PTX': {
    title: 'Structure & Function Education: the risk of pneumothorax in dry needling',
    address: 'https://structureandfunction.net/the-risk-of-pneumothorax-in-dry-needling/',
    read: 'excerpt',
  },
  'MCCUTCHEON-2011': {
    title: 'McCutcheon & Yelland 2011, Iatrogenic pneumothorax, Phys Ther Rev 16(2):126-132',
    address:
      'https://combinedhealth.com.au/iatrogenic-pneumothorax-safety-concerns-when-using-acupuncture-or-dry-needling-in-the-thoracic-region/',
    read: 'abstract',
  },
  'SEH-2011': {
    title: 'Acute cervical epidural hematoma as a complication of dry needling, Spine 2011;36(13):E891-3',
    address: 'https://insights.ovid.com/crossref?an=00007632-201106010-00024',
    read: 'abstract',
  },
  'SEH-2025': {
    title: 'Post-acupuncture cervical epidural haematoma on clopidogrel, Clin Case Rep 2025 (PMC12354976)',
    address: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC12354976',
    read: 'abstract',
  },
  'SEELEY-2006': {
    title:
      'Seeley & Chambers 2006, Diabetic ketoacidosis after S. aureus abscess due to acupuncture, CID 43:e6-8',
    address:
      'https://diabetes.boomja.com/ITEM-Diabetic-Ketoacidosis-Precipitated-by-Staphylococcus-aureus-Abscess-and-Bacteremia-Due-to-Acupuncture-Case-Report-and-Review-of-the-Literature-40284.html',
    read: 'excerpt',
  },
  MYCO: {
    title:
      'Mycobacterial infections after acupuncture (M. fortuitum case 2010; M. abscessus outbreak, 40 patients)',
    address:
      'https://www.pubmed.gov/20818105/ ; https://vdocument.in/bmc-infectious-diseases-biomed-central-biomedcentral-page-1-of-7-page-number.html',
    read: 'abstract',
  },
  'SF-DIAB': {
    title: 'Structure & Function Education: top 6 risks of dry needling in diabetes',
    address: 'https://structureandfunction.net/the-top-6-risks-of-dry-needling-for-individuals-with-diabetes',
    read: 'excerpt',
  },
  WVAG: {
    title: 'WVAG: when NOT to put the needle where it hurts (allodynia)',
    address: 'https://www.wvag.co.uk/blog/when-not-to-put-the-needle-where-it-hurts/',
    read: 'excerpt',
  },
  'NICKEL-FREE': {
    title: 'Zocalo Wellness: nickel-free (gold plated) needles for nickel allergy',
    address: 'https://zocalowellness.com/trying-acupuncture-for-the-first-time-nickel-free/',
    read: 'excerpt',
  },
  'NICKEL-PREV': {
    title: 'Contact allergy to nickel: 17.5% of patch-tested patients',
    address: 'https://community.the-hospitalist.org/authors/john-moon-ms',
    read: 'excerpt',
  },
  ADVANTAGE: {
    title: 'Advantage Health (AU physio) acupuncture precautions and contraindications',
    address: 'http://advantagehealth.net.au/articles/acupuncture-precautions-and-contra-indications',
    read: 'full',
  },
  DOCSARAHB: {
    title: 'Doc Sarah B (UK): contraindications to acupuncture',
    address:
      'https://docsarahb.co.uk/services-treatments/sports-therapy-rehabilitation/contraindications-to-acupuncture',
    read: 'full',
  },
  LEEUWARDEN: {
    title: 'Dry Needling Leeuwarden (NL): contra-indications',
    address: 'http://dryneedlingleeuwarden.nl/de-contra-indicaties/',
    read: 'full',
  },
  ICTMJC: {
    title: 'ICTMJC (US chiro/PT): risks associated with dry needling',
    address: 'https://www.ictmjc.com/blog/risks-associated-with-dry-needling',
    read: 'full',
  },
  PREEMPTIVE: {
    title: 'PreEmptive PT (US) informed consent for dry needling',
    address: 'https://www.bepreemptive.com/dry-needling-consent',
    read: 'excerpt',
  },
  'JOTFORM-COURSE': {
    title: 'Jotform 210343599959066 dry needling course health declaration',
    address: 'https://form.jotform.com/210343599959066',
    read: 'excerpt',
  },
  GSBVK: {
    title: 'Goodlife/GSBVK: common contraindications',
    address: 'https://gsbvk.com/dry-needling',
    read: 'full',
  },
  SAFEMINDZ: {
    title: 'SafeMindz: dry needling caution page',
    address: 'https://www.safemindz.com/interventions/dry-needling',
    read: 'full',
  },
  NORTH49: {
    title: 'North 49 (CA): who benefits and who should avoid',
    address: 'https://www.north49therapy.com/dry-needling-who-benefits-and-who-should-avoid-it/',
    read: 'excerpt',
  },
  'ACUMED-INFO': {
    title: 'acupunctureinmedicine.info: contraindications of acupuncture',
    address: 'http://acupunctureinmedicine.info/contraindications-of-acupuncture.html',
    read: 'excerpt',
  },
  'ANNA-PHYSIO': {
    title: 'Anna Physio (IR) list of who should not have dry needling (Persian)',
    address: 'https://www.anna.physio/',
    read: 'excerpt',
  },
  PHYSIOSOUTH: {
    title: 'Physio South (NZ) acupuncture consent form',
    address: 'https://www.physiosouth.co.nz/acupuncture-consent-form/',
    read: 'excerpt',
  },
  SOMERSET: {
    title: 'Central Somerset Physiotherapy (UK) acupuncture guidelines, Feb 2024',
    address:
      'https://www.centralsomersetphysio.co.uk/acupuncture-guidelines---central-somerset-physiotherapy',
    read: 'excerpt',
  },
  'IMS-VIC': {
    title: 'IMS-VIC consent on SurveyMonkey (probably Victoria, CA)',
    address: 'https://www.surveymonkey.com/r/LQP2NNH',
    read: 'excerpt',
  },
  TRUENORTH: {
    title: 'True North Athletic Therapy (US) consent',
    address: 'https://truenorthathletictherapy.com/consent-form/',
    read: 'excerpt',
  },
  NEXTSTEP: {
    title: 'Next Step Physiotherapy Edmonton: dry needling precautions',
    address: 'https://blogbangboom.com/2024/10/23/dry-needling-precautions-and-contraindications/',
    read: 'excerpt',
  },
  'FORM-EMPOWERED': {
    title: 'empoweredmind.online acupuncture/cupping consent (UK)',
    address: 'https://empoweredmind.online/book-online',
    read: 'excerpt',
  },
  'FORM-SANDYCOVE': {
    title: 'Sandycove Physio (IE) dry needling consent form',
    address: 'https://sandycovephysio.com/dry-needling-consentform',
    read: 'excerpt',
  },
  'FORM-ONLINECHIRO': {
    title: 'Dry needling consent & information form hosted on onlinechiro (US)',
    address: 'https://my.onlinechiro.com/0026828/dry-needling-consent-form',
    read: 'excerpt',
  },
  DRORACLE: {
    title: 'Dr.Oracle answer: acupuncture with pacemakers',
    address: 'https://www.droracle.ai/articles/98649/are-there-concerns-regarding-the-use-of-acupuncture-in',
    read: 'excerpt',
  },
  'POSTURE-PLUS': {
    title: 'Posture Plus: contraindications to acupuncture',
    address: 'http://posture-plus.com/kb/are-there-any-contraindications-to-acupuncture/',
    read: 'full',
  },
  PHYSILIFE: {
    title: 'PhysiLife (IN): indications, contraindications and dangers of dry needling',
    address:
      'https://physilife.in/to-needle-or-not-to-needle-that-is-the-question-indications-contraindications-and-dangers-related-to-dry-needling',
    read: 'excerpt',
  },
  MDU: {
    title: 'MDU: Montgomery and informed consent',
    address: 'https://themdu.com/guidance-and-advice/guides/montgomery-and-informed-consent',
    read: 'excerpt',
  },
  ROGERS: {
    title: 'Montico: what is a material risk? (quotes Rogers v Whitaker and Montgomery)',
    address: 'https://montico.co.uk/2020/07/19/what-is-a-material-risk',
    read: 'full',
  },
  'VA-REG': {
    title: 'Virginia 18VAC112-20-121 practice of dry needling (proposed text)',
    address: 'https://townhall.virginia.gov/L/ViewXML.cfm?textid=13315',
    read: 'full',
  },
  'VA-2003': {
    title: 'Virginia Board of PT guidance on dry needling',
    address: 'https://docsbay.net/Board-of-Funeral-Directors-and-Embalmers',
    read: 'excerpt',
  },
  'CO-RULE': {
    title: 'Colorado 4 CCR 732-1 rule 11 as quoted by Master Dry Needling',
    address: 'https://www.masterdryneedling.com/state-training-guidelines/',
    read: 'excerpt',
  },
  'TN-RULE': {
    title: 'Tennessee PT rules on dry needling (mirror; para 7 written documentation to first-time patients)',
    address: 'https://xcelitebulletmagnetic.pages.dev/861806.html',
    read: 'excerpt',
  },
  'CFR-11.50': {
    title: '21 CFR 11.50 signature manifestations (quoted)',
    address:
      'http://www.part11solutions.com/cfr/products/desktop_excel/excel_part11_6.asp ; https://law.lawstack.com/cfr/21/11.50/',
    read: 'full',
  },
  EIDAS: {
    title: 'eIDAS arts 25 and 26 (quoted)',
    address:
      'https://lexparency.de/eu/32014R0910/ART_26/ ; https://dokkzhelp.freshdesk.com/support/solutions/articles/77000507143-what-are-electronic-signatures-',
    read: 'full',
  },
  'GDPR-9': {
    title: 'GDPR art. 9 (text)',
    address: 'https://gdprhub.eu/index.php?title=Article_9_GDPR',
    read: 'excerpt',
  },
  'GCP-OSTEO': {
    title: 'Osteopath GDPR guide: lawful basis is separate from consent to treatment; art 9(2)(h)',
    address: 'https://www.goodclinicalpractice.co.uk/2018/03/gdpr-myths-and-questions-3-consent/',
    read: 'excerpt',
  },
  'HIPAA-RET': {
    title: 'HIPAA retention: six years is for compliance documentation, not charts',
    address:
      'https://www.compliancejunction.com/hipaa-retention-requirements/ ; https://reliasmedia.com/articles/148468-hipaa-records-retention-what-really-is-required',
    read: 'excerpt',
  },
  'CSP-RET': {
    title: 'Chartered Society of Physiotherapy: how long to keep patient records',
    address: 'https://www.csp.org.uk/frontline/article/how-do-i-know-how-long-keep-patient-records',
    read: 'full',
  },
  'UHNM-RET': {
    title: 'University Hospitals of North Midlands: retention 8 years adult, child to 26',
    address:
      'http://www.uhnm.nhs.uk/patientsandvisitors/PrivacyNotice/Pages/How-long-do-we-keep-your-record-for.aspx',
    read: 'full',
  },
  'AU-RET': {
    title: 'Australian practitioner body: 7 years, children 25 years from birth',
    address: 'https://events.homeopathyoz.org/client-records/',
    read: 'excerpt',
  },
  HCPG: {
    title: 'UK HCPG: consent in children (Gillick), physiotherapy',
    address: 'https://hcpg.co.uk/do-you-see-children-in-your-practice-how-do-you-gain-consent/',
    read: 'excerpt',
  },
  INTERP: {
    title: 'Kasten et al 2020, Interpreters in health care (never a minor; avoid family)',
    address: 'https://c.coek.info/pdf-interpreters-in-health-care-a-concise-review-for-clinicians-.html',
    read: 'excerpt',
  },
  'SCHENKER-2007': {
    title: 'Schenker et al 2007, Language barriers and documentation of informed consent',
    address: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC2078548',
    read: 'abstract',
  },
  'ADA-HIV': {
    title: 'US DOJ Q&A: ADA and persons with HIV (copy)',
    address: 'https://corada.com/documents/q-and-a-the-ada-and-persons-hivaids/',
    read: 'excerpt',
  },
  WHOCC: {
    title: 'WHO Collaborating Centre ATC index, B01A',
    address: 'https://www.whocc.no/atc_ddd_index/?code=B01A&showdescription=yes',
    read: 'excerpt',
  },
  'RXR-B01AA': {
    title: 'RxReasoner ATC B01AA / B01AX contents',
    address: 'https://rxreasoner.com/atccodes/B01AA',
    read: 'excerpt',
  },
  'FDA-BIOSIM': {
    title: 'Table of FDA-approved biosimilars (Exploration Publishing)',
    address: 'https://www.explorationpub.com/Journals/Tables/100798/t3',
    read: 'excerpt',
  },
  'NATURE-TGT': {
    title: 'Table of FDA-approved targeted drugs for autoimmune disease (Signal Transduct Target Ther 2024)',
    address: 'http://preview-www.nature.com/articles/s41392-024-01952-8/tables/1',
    read: 'excerpt',
  },
  'CTM-2019': {
    title: 'Table: biotherapies RA/PsA (Clin Transl Med 2019)',
    address: 'https://clintransmed.springeropen.com/articles/10.1186/s40169-019-0236-7/tables/2',
    read: 'excerpt',
  },
  'BT-LISTS': {
    title:
      'Consumer lists of blood thinner brands (nicerx, bloodthinnersbleeding, alldaysmedicine, Veterans MATES, Vero News)',
    address:
      'https://www.nicerx.com/classes/anticoagulants/ ; https://bloodthinnersbleeding.com/types ; https://www.veteransmates.net.au/topic-37-therapeutic-brief',
    read: 'excerpt',
  },
  BACKGROUND: {
    title: 'Background knowledge; publication named in the text, not opened',
    address: '-',
    read: 'background',
  },
  // No publication: named by the cases a policy adds, and by nothing that is shipped.
  'CLINIC-POLICY': {
    title: 'This clinic’s own policy: its decision and the reason for it are in the clinic’s audit trail',
    address: '-',
    read: 'full',
  },
} as const satisfies Record<string, Source>;

/** Every source that a case may name as its evidence. */
export type SourceKey = keyof typeof literalSources;

export const sources: Readonly<Record<SourceKey, Source>> = literalSources;
