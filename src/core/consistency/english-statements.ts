/** English words around a number that say nothing of what it is a value of, and those that make it no plain value. */

/** Words of change: two sentences with other ones of them may tell of the same change. */
export const changeWords =
  /^(?:rise|rises|rose|risen|rising|grow|grows|grew|grown|growth|growing|increase[sd]?|increasing|climb(?:s|ed)?|jump(?:s|ed)?|surge[sd]?|gain(?:s|ed)?|fall|falls|fell|fallen|falling|drop(?:s|ped)?|decline[sd]?|decrease[sd]?|shrink|shrank|reduction|reductions|reduce[sd]?|lost|lose|loss|cut|cuts|up|down|higher|lower)$/;

/** Articles, pronouns, forms of "to be" and "to have", and verbs that only give a number to something. */
export const emptyWords: ReadonlySet<string> = new Set(
  "the a an that those its their his her our it they he she we is are was were be been being has have had having do does did and of in on at by to for from with within during over as per which who there here stand stands stood amount amounts amounted reach reaches reached total totals totalled equal equals number numbers count counts value figure level result long wide high tall deep heavy old large only just also then now still however therefore thus indeed overall significant significantly notable".split(
    " ",
  ),
);

/** Sentences of examples, conditions, wishes and comparisons, pointing words, and things of which there are several. */
export const unsureWords =
  /^(?:an?|this|these|those|it|they|he|she|its|their|such|there|here)\b|\b(?:this|these|if|when|unless|until|after|before|while|whereas|example|e\.g|assume|suppose|say|default|defaults?|each|every|per|another|other|others|one|some|any|either|or|but|not|no|never|may|might|could|would|should|can|will|must|need|more|less|than|versus|vs|compared|ago|last|next|previous|previously|first|second|then|later|again|same|respectively|you|your|todo|note|step|let|add|set|use|see|run|earlier|initial|initially|new|former|target|goal|expected|forecast|estimate[sd]?|according|reported|version|page|figure|table|chapter|section)\b/i;
