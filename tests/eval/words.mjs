// The words by which a table of errors sorts what stands around a name. They explain; nothing is recognised by them.

/** A word as the lists hold it: small, without a full stop at its end. */
export const toListed = (word) => word.toLowerCase().replace(/\.$/, '');

const list = (words) => new Set(words.split(/\s+/).map(toListed));

/** Ends the name of a county, a river, an island… */
export const KINDS = list(
  `County Counties Parish Borough Township Town Village City District Province Prefecture Oblast State Region Territory
  Municipality Canton Governorate River Creek Lake Lakes Bay Sea Ocean Gulf Strait Channel Island Islands Peninsula Cape
  Mountain Mountains Mount Hill Hills Valley Canyon Desert Forest Basin Delta Coast Beach Falls Springs Park Heights`,
);

export const STREETS = list(
  'St Street Road Rd Avenue Ave Boulevard Blvd Drive Dr Lane Way Highway Hwy Route Parkway Court Square Bridge Expressway Turnpike Plaza Place Pike Trail',
);

export const BUILDINGS = list(
  `School Elementary Hospital Church Library Museum Hall Hotel Center Centre Airport Station Stadium Arena Theatre Theater
  Mall Cemetery Building House Tower Towers Prison Jail Courthouse Clinic Temple Mosque Cathedral Synagogue Chapel Casino
  Inn Restaurant Cafe Plant Mill Farm Ranch Apartments Dam Base Fort`,
);

export const ORGANISATIONS = list(
  `University College Institute Police Department Sheriff’s Sheriff's Office Council Commission Committee Board Authority
  Agency Association Society Foundation Trust Bank Company Co Corp Inc Ltd LLC Group Club FC United Rovers
  Athletic Times Post Herald News Tribune Journal Gazette Star Press Daily Observer Chronicle Union Party Army Navy Guard
  Ministry Court Senate House Congress Legislature Assembly Parliament Government Fire Rescue Patrol Airlines Airways Air
  Energy Power Electric Gas Oil Steel Motors Industries Insurance Hospital Health Medical Schools Chamber League
  Conference Federation Organization Organisation Team Division Bureau Service Services Administration Stock Exchange`,
);

export const TITLES = list(
  `Mr Mrs Ms Miss Dr Sir Dame Lord Lady Sen Senator Rep Gov Governor President Premier
  Chancellor Minister Secretary Mayor Judge Justice Sheriff Officer Sgt Sergeant Lt Lieutenant Capt Captain
  Col Colonel Gen General Major Maj Prof Professor Rev Reverend Father Sister Brother Bishop Pope
  King Queen Prince Princess Sheikh Chief Coach Attorney Director Chairman Chairwoman Detective Deputy Trooper`,
);

/** English first names common enough to tell a person. */
export const FIRST_NAMES = list(
  `Aaron Adam Alan Albert Alex Alexander Alice Allen Amanda Amy Andrea Andrew Angela Ann Anna Anne Anthony Antonio Arthur
  Ashley Barack Barbara Ben Benjamin Bernard Betty Bill Billy Bob Bobby Brandon Brenda Brian Bruce Bryan Carl Carlos Carol
  Caroline Catherine Charles Charlie Chris Christian Christina Christine Christopher Claire Cynthia Dan Daniel David Dean
  Deborah Dennis Diana Diane Don Donald Donna Doug Douglas Earl Ed Eddie Edward Elaine Elizabeth Ellen Emily Emma Eric
  Erin Ernest Eugene Evelyn Frances Francis Frank Fred Gary George Gerald Gloria Gordon Grace Greg Gregory Harold Harry
  Heather Helen Henry Howard Hugh Ian Jack Jackie Jacob James Jamie Jane Janet Jason Jean Jeff Jeffrey Jennifer Jeremy
  Jerry Jesse Jessica Jim Jimmy Joan Joe Joel John Johnny Jonathan Jordan Jose Joseph Josh Joshua Joyce Juan Judith Judy
  Julia Julie Justin Karen Kate Katherine Kathleen Kathy Keith Kelly Ken Kenneth Kevin Kim Kyle Larry Laura Lawrence Lee
  Leo Leonard Leslie Linda Lisa Louis Louise Lucy Luis Luke Margaret Maria Marie Marilyn Mario Mark Martha Martin Mary
  Matt Matthew Melissa Michael Michelle Miguel Mike Mohammed Nancy Nathan Neil Nicholas Nick Nicole Norman Oliver Oscar
  Pamela Patricia Patrick Paul Paula Peter Phil Philip Phillip Rachel Ralph Ray Raymond Rebecca Richard Rick Robert Robin
  Roger Ron Ronald Rose Roy Russell Ruth Ryan Sam Samuel Sandra Sara Sarah Scott Sean Sharon Shawn Shirley Simon Stan
  Stanley Stephanie Stephen Steve Steven Stuart Sue Susan Tara Ted Teresa Terry Theodore Theresa Thomas Tim Timothy Todd
  Tom Tommy Tony Tracy Tyler Vernon Victor Victoria Vincent Virginia Walter Warren Wayne Wendy Wesley William Willie`,
);

/** May stand before a name with a capital, at a sentence's head or in a headline, without being part of it. */
export const OPENERS = list(
  `A About Across After Against All Along Although Among An And Around As At Before Behind Below Beyond Both But By
  During East Eastern For From He Her His If In Inside Into It Its Like Many Most Near No North Northern Of Off On Once
  One Or Other Our Out Outside Over Past She Since So South Southern That The Their There These They This Those Though
  Through To Toward Towards Two Under Until Upon We West Western What When Where While Who With Within Without You`,
);
