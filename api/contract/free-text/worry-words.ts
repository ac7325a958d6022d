/** Words that several rules about worries share; `a*` is any word that begins so. */

export const ME = 'mig|mej|oss|min|mitt|mina|vår|vårt|våra';
export const SOMEBODY =
  'han|hon|hen|dom|de|dem|någon|nån|man|mannen|maken|fru|frun|sambo*|ex|exet|exman*|kille*|killar*|tjej*|pojkvän*|flickvän*|pojk*|flick*|gubb*|bror*|storebror*|kusin*|farbror*|morbror*|granne*|tränare*|ledare*|lärare*|chef*|ungdom*|gäng*|vuxna|vuxen|kompis*|vän';
export const PARTNER =
  'man|mannen|maken|sambo*|kille|killen|pojkvän*|flickvän*|ex|exet|exman*|fru|frun|hustru*|bror|bröder|brorsa*|pappa|mamma|son|sonen|svärfar|svärmor';
export const PARENT =
  'mamma*|pappa*|farsan*|morsan*|mor|far|styvpappa*|styvmamma*|plastpappa*|plastmamma*|låtsaspappa*|låtsasmamma*|bonuspappa*|bonusmamma*|föräldrar*|fosterpappa*|fosterfamilj*|farfar*|morfar*';
export const FAMILY_OR_NIGHT =
  'mamma*|pappa*|föräldr*|hemma|hem|natt*|nätter*|kväll*|kvällen|ute|lägenhet*|grann*|ensam*|våning*|trapp*';
export const CHILD =
  'barn*|unge|ungen|ungar*|bebis*|lillebror*|lillasyster*|syskon*|småsyskon*|son|sonen|dotter*|flickan|pojken|mig|mej|oss';
export const HIT =
  'slår|slog|slagit|slå|sparkar|sparkade|sparkat|misshandla*|strypt*|stryper|dunkar|pryglar|piskar|bränner|knuffar';
export const US = 'mig|mej|oss|henne|honom|dottern|sonen|flickan|pojken|barnen';
export const KILL =
  'döda|dödar|mörda|mördar|skjuta|skjuter|hugga|hugger|knivhugga|knivhugger|skära|skär|spränga|spränger|bränna|strypa|avrätta|skada|knäppa|slakta';
export const NEAR =
  'skola*|vår|vårt|våran|min|mitt|trapp*|port*|källar*|buskar*|busken|förråd*|fritids*|väsk*|ryggsäck*|bil|bilen|skåp*|garage*|hallen|korridor*|toa*|fickan|jackan|jacka|byxor*|handskfack*|grann*|lägenhet*';
export const NEAR_US =
  'vår|vårt|våran|min|mitt|oss|mig|port|porten|trappen|trapphuset|grann*|skolgård*';
export const THEM =
  'honom|henne|dom|dem|dig|er|alla|någon|nån|han|hon|grannen|killen|jäveln|jävlarna|idioten|idioterna';
export const WEAPON =
  'pistol*|kniv|kniven|knivar*|vapen|vapnet|skjutvapen|gevär*|bomb|bomben|bomber|machete*|handgranat*|granat*|sprängmedel|dynamit|yxa|revolver*|kalasjnikov*';
