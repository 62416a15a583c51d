/** Small tables of many shapes; every number of every case is searched for in all of them. */
export const tables: Readonly<Record<string, string>> = {
  // A row for each line and year, units in the names.
  trams: `city,line,year,passengers (thousand),punctual %,delay_s
Basel,6,2022,4120,91.2,48
Basel,6,2023,4510,89.9,55
Basel,8,2022,2980,94.0,31
Basel,8,2023,3120,92.7,36
Bern,6,2022,3890,88.4,61
Bern,6,2023,4020,90.1,52
Bern,9,2022,2510,95.3,29
Bern,9,2023,2620,95.0,30
`,
  // Years as columns.
  phones: `maker,2021,2022,2023
Aurora,18.4,21.9,26.3
Beacon,44.1,41.0,38.2
Cobalt,9.7,9.9,10.4
Others,27.8,27.2,25.1
`,
  // One fact a row, named by text.
  rivers: `river,mouth,length (km),basin (thousand km²),discharge (m3/s)
Rhine,North Sea,1230,185,2900
Danube,Black Sea,2850,801,6510
Elbe,North Sea,1094,148,870
Po,Adriatic Sea,652,74,1540
Volga,Caspian Sea,3531,1360,8060
`,
  // Intervals, and a code for each row.
  boards: `row,board,workload,low,high,watts
B01,Kestrel,compile,81,84,35.5
B02,Kestrel,database,62,66,41.0
B03,Merlin,compile,93,95,58.2
B04,Merlin,database,71,75,63.9
B05,Osprey,compile,97,98,88.0
B06,Osprey,database,90,91,92.4
`,
  schools: `school,district,pupils,teachers,pass rate (%),budget (million EUR)
Lindenhof,North,842,61,87.4,5.2
Marktplatz,North,415,29,91.0,2.7
Seeblick,South,1203,84,79.8,7.9
Waldrand,South,388,31,93.6,2.5
Altstadt,East,677,45,84.1,4.4
`,
  energy: `source,month,generation_gwh,share_pct
wind,2024-01,1420,31.5
solar,2024-01,210,4.7
gas,2024-01,1890,41.9
hydro,2024-01,990,21.9
wind,2024-07,760,18.1
solar,2024-07,1180,28.1
gas,2024-07,1340,31.9
hydro,2024-07,920,21.9
`,
  trial: `arm,outcome,patients,events,rate_pct,median days
placebo,relapse,412,96,23.3,88
placebo,death,412,14,3.4,201
drug,relapse,409,61,14.9,131
drug,death,409,11,2.7,214
drug high dose,relapse,398,49,12.3,140
drug high dose,death,398,13,3.3,208
`,
  releases: `version,released,downloads,size (MB),open bugs
1.0,2021-03-14,12400,3.8,41
1.1,2021-11-02,30150,4.1,37
2.0,2022-09-20,88900,6.5,112
2.1,2023-06-05,140300,6.2,64
3.0,2024-02-27,205000,5.9,71
`,
};

/** A text with one number in ⟦ ⟧, and the right answer as `answerOf` writes it. */
export interface RankingCase {
  readonly text: string;
  readonly right: string;
}

/** Cases by which the ranking was tuned. */
export const tuned: readonly RankingCase[] = [
  { text: "In Basel line 6 carried ⟦4.51 million⟧ passengers in 2023.", right: "trams 3 passengers (thousand)" },
  { text: "Line 9 in Bern was on time in ⟦95 %⟧ of all cases in 2023.", right: "trams 9 punctual %" },
  { text: "Trams on Bern's line 6 were ⟦61 seconds⟧ late on average in 2022.", right: "trams 6 delay_s" },
  {
    text: "Passengers on line 6 in Basel grew by ⟦9.5 %⟧ between 2022 and 2023.",
    right: "trams 3 passengers (thousand) : 2 passengers (thousand)",
  },
  {
    text: "Punctuality on Basel's line 6 fell by ⟦1.3 points⟧ from 2022 to 2023.",
    right: "trams 3 punctual % : 2 punctual %",
  },
  {
    text: "In 2023 all lines together had ⟦14.3 million⟧ passengers.",
    right: "trams sum passengers (thousand) where year=2023",
  },
  { text: "Aurora's share of the phone market reached ⟦26.3 %⟧ in 2023.", right: "phones 2 2023" },
  { text: "Beacon still sold ⟦38 %⟧ of all phones in 2023.", right: "phones 3 2023" },
  { text: "From 2021 to 2023 Beacon lost ⟦5.9 points⟧ of the market.", right: "phones 3 2023 : 3 2021" },
  { text: "Cobalt stayed at about ⟦10 %⟧ in 2022.", right: "phones 4 2022" },
  { text: "The Danube is ⟦2,850 km⟧ long.", right: "rivers 3 length (km)" },
  { text: "The Rhine carries ⟦2,900 cubic metres per second⟧ into the North Sea.", right: "rivers 2 discharge (m3/s)" },
  { text: "The Volga is ⟦about 3,500 km⟧ long and drains into the Caspian Sea.", right: "rivers 6 length (km)" },
  { text: "The Volga is ⟦2.9 times⟧ as long as the Rhine.", right: "rivers 6 length (km) : 2 length (km)" },
  { text: "The Danube is ⟦1,620 km⟧ longer than the Rhine.", right: "rivers 3 length (km) : 2 length (km)" },
  { text: "The Merlin board reaches ⟦93–95⟧ when it compiles.", right: "boards 4 low high" },
  { text: "On the database workload the Kestrel draws ⟦41 W⟧.", right: "boards 3 watts" },
  { text: "The Osprey needs ⟦88 watts⟧ to compile.", right: "boards 6 watts" },
  { text: "Compiling, the Merlin draws ⟦64 %⟧ more than the Kestrel.", right: "boards 4 watts : 2 watts" },
  { text: "No board drew more than the Osprey's ⟦92.4 W⟧ with a database.", right: "boards 7 watts" },
];

/** Cases that were set aside while the ranking was tuned. */
export const setAside: readonly RankingCase[] = [
  { text: "Lindenhof has ⟦842 pupils⟧.", right: "schools 2 pupils" },
  { text: "At Seeblick fewer than ⟦80 %⟧ of the pupils pass.", right: "schools 4 pass rate (%)" },
  { text: "Marktplatz spends ⟦2.7 million euros⟧ a year.", right: "schools 3 budget (million EUR)" },
  { text: "Seeblick has ⟦84 teachers⟧, more than any other school.", right: "schools 4 teachers" },
  { text: "In total the five schools teach ⟦3,525 pupils⟧.", right: "schools sum pupils" },
  { text: "Wind made ⟦1,420 GWh⟧ in January 2024.", right: "energy 2 generation_gwh" },
  { text: "Gas still had a share of ⟦nearly 42 %⟧ in January.", right: "energy 4 share_pct" },
  { text: "In July 2024 solar power came to ⟦28 %⟧.", right: "energy 7 share_pct" },
  {
    text: "Generation from wind fell by ⟦46 %⟧ from January to July.",
    right: "energy 6 generation_gwh : 2 generation_gwh",
  },
  {
    text: "Solar plants made ⟦5.6 times⟧ as much in July as in January.",
    right: "energy 7 generation_gwh : 3 generation_gwh",
  },
  { text: "Of the patients on placebo ⟦23.3 %⟧ had a relapse.", right: "trial 2 rate_pct" },
  { text: "There were ⟦61 relapse events⟧ in the drug arm.", right: "trial 4 events" },
  { text: "With the high dose the relapse rate was ⟦12 %⟧.", right: "trial 6 rate_pct" },
  {
    text: "The drug lowered the relapse rate by ⟦8.4 points⟧ against placebo.",
    right: "trial 4 rate_pct : 2 rate_pct",
  },
  { text: "Deaths in the placebo arm were ⟦14⟧.", right: "trial 3 events" },
  { text: "Version 2.0 was downloaded ⟦almost 90,000 times⟧.", right: "releases 4 downloads" },
  { text: "Version 3.0 came out on ⟦27 February 2024⟧.", right: "releases 6 released" },
  { text: "Version 2.0 weighs ⟦6.5 MB⟧.", right: "releases 4 size (MB)" },
  { text: "Open bugs went down by ⟦48⟧ between 2.0 and 2.1.", right: "releases 5 open bugs : 4 open bugs" },
  { text: "Release 3.0 has ⟦71 open bugs⟧.", right: "releases 6 open bugs" },
];
