/**
 * The words by which `roles.ts` tells what a name does, in lower case. Of verbs the plain form and an irregular past
 * stand here; the other forms are made from them.
 */
function list(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

/** Right before a name: something is, goes or happens there. */
export const LOCATIVE = list(
  'in at near outside inside within across into around through throughout along off toward towards onto beyond beside via',
  'above below beneath under behind over past amid north south east west northeast northwest southeast southwest',
  'north-east north-west south-east south-west northern southern eastern western central northeastern northwestern',
  'southeastern southwestern north-eastern north-western south-eastern south-western upstate downtown rural mainland',
  'visit visits visited visiting leave leaves left leaving reach reaches reached reaching enter enters entered entering',
  'cross crosses crossed crossing flee flees fled fleeing',
);

/** Right before a name: it is no subject of what follows. */
export const PREPOSITION = list(
  'of to from for by with on between among including like unlike than against about without during except upon per despite',
  'concerning',
);

/** After "US-": somebody plays a part. Other words ("-born", "-based") say where something is from. */
export const PART = list(
  'led backed brokered sponsored funded supported mediated allied aligned appointed controlled installed hosted approved',
  'financed supplied imposed proposed',
);

/** A person or body of a state or a team, or what one does: after "Kyiv’s", "US". */
export const OFFICE = list(
  'accession administration admiral adviser advisers advisor agency aid aide aides airstrike airstrikes allies ally ambassador',
  'ambassadors appeal army assembly attorney authorities ban bid blockade broadcaster bureau cabinet campaign captain',
  'census centers chancellor coach command commander commandos commission commissioner concern concerns congress consul',
  'consulate corps council counterpart coup court courts decision defeat delegate delegates delegation demand demands',
  'department diplomat diplomats efforts embassy emperor envoy envoys forces generals goalkeeper government governor guard',
  'insistence intelligence intervention invasion involvement judiciary junta king lawmakers leader leaders leadership',
  'legislature marines marshals mediation media membership military militia minister ministers ministry mission monarch',
  'navy negotiator negotiators occupation offensive offer official officials opposition parliament plan plans player',
  'players police policy premier president presidents pressure proposal prosecutor prosecutors queen rebels refusal',
  'regulator regulators rejection relations request requests reserve response retaliation rivals rulers ruling sanctions seamer',
  'secretary senate senator senators side soldier soldiers spokesman spokesperson spokeswoman squad stance striker support',
  'supporters taoiseach tariffs team television threat threats ties treasury troops veto victory vote warplanes warships winger',
  'withdrawal archers auditor athletes batsmen bowlers cricketers drones fighters footballers jets mayor missiles strikes survey swimmers runners',
);

/** Between a name and an office: "Uganda’s *high* commissioner". */
export const QUALIFIER = list(
  'acting agriculture air armed auditor border central civil coast commerce defence defense deputy disaster drug economic',
  'economy education electoral energy environment federal finance first food foreign former general geological health high',
  'house immediate immigration infrastructure intelligence interim interior international joint justice key labor labour',
  'military missile national naval new nuclear own peace permanent political postal prime public ruling second secret',
  'security senior space special state supreme tax third top trade transport',
);

/** Before "with X", "between X and Y" and after "X’s": a bond or a quarrel between parties. */
export const BOND = list(
  'accord accords agree agreed agreement agreements alliance case ceasefire clash clashed clashes conflict conflicts',
  'contract contracts cooperate cooperation deal deals dealing dialogue diplomacy dispute disputes drew feud friendship',
  'game games match matches mediate negotiate negotiated negotiating negotiation negotiations pact pacts partnership peace',
  'quarrel relation relations rift row sanctions series shuttling sided siding standoff summit talk talks tension tensions',
  'tie ties trade treaties treaty truce war wars worked working',
);

/** Before "over X": a side is beaten. */
export const VICTORY = list('win wins victory victories triumph lead held fended');

/** Before "to X", "for X", "on X": what a party is given or told, or what is laid on it. */
export const GIFT = list(
  'accession aid ammunition appeal appeals arms assistance backing cash close complaint concessions credit defeat donation',
  'embargo funding grants help hostility important loan loans message pledge pressure protest request requests sanctions shipments',
  'supplies support tanks tariffs curbs restrictions sanction warning warnings weapons',
);

/** Before "to X": "complained to Nairobi". */
export const ADDRESS = list(
  'answer apologise apologize appeal belong bow complain complaint listen listened lose lost loyal protest report surrender',
  'switch turn wrote write written spoke letter looks lend',
);

/** Before "from X": what comes from a party. */
export const SENT = list(
  'aid appeal approval assistance backing complaint criticism demand denial gift help interference loan money objection',
  'objections offer permission pledge pressure promise promises protest protests reaction request response signal support',
  'threat threats warning warnings word',
);

/** Before "of X": those who act for it. */
export const AGENT = list(
  'accession ambassador ambassadors ally allies behalf chancellor citizens delegates delegation enemies enemy envoy envoys',
  'government governments leader leaders leadership member members membership minister ministers opponents president',
  'presidents rulers side critics supporters',
);

/** Before "by X": where something lies, not who does it. */
export const LYING = list(
  'surrounded bordered separated divided followed shared covered crossed inspired named caused warmed way',
);

/** Verbs whose subject is somebody: a place that does so stands for its government, people or side. */
export const ACT = list(
  'abandon abolish abstain accept accuse acknowledge act admit adopt advise agree aim allege allow annex announce answer',
  'appeal appoint approve argue arm arrange arrest ask assert assure attack attempt award back ban bar beat beg begin',
  'believe blame block bolster bomb boost boycott brand break bring bristle build buy call cancel capture cast cease cede',
  'celebrate challenge choose cite claim clash commit compete complain concede condemn conduct confirm congratulate consent',
  'consider contend continue control convene counter crack cross criticise criticize cut dare decide declare decline defeat defend',
  'defy delay demand denounce deny deploy deserve develop disagree dismiss dispatch discuss dispute dissolve donate downplay draft',
  'draw drub ease edge elect embrace enact encourage end endorse enter escalate evacuate execute expel explain express extend',
  'exchange extradite fear fight file fill fine fire forbid force forge forgive free freeze fund give grant hail halt hand handle hate hear help hesitate hold',
  'hope host ignore impose indict inform insist intend intervene invade invest investigate invite invoke issue jail join',
  'keep know launch lead learn lend let lift like lobby loosen love mark meet mend mobilise mobilize mourn move mull name',
  'need negotiate nominate notify object offer open oppose order oust outlaw outplay outscore owe pardon patrol pay permit plan play',
  'plead pledge prefer prepare press pressure prevent proclaim prohibit promise propose prosecute protest prove provide',
  'publish pull punish purge push put raise rally ratify reach react reassure rebuff rebuke recall recognise recognize refuse',
  'regret reiterate reject release rely remind renew reopen repay repeal replace request rescind resist respond restart',
  'restore resume retake retaliate retract revoke reward risk rout sanction save say score scramble scrap seek seize select',
  'sell send sentence shun side sign signal sink slam speak spend sponsor spy start steal step stick stop stress',
  'strike sue summon supply support suspect suspend swear switch take talk target teach tell thank think thrash threaten',
  'tighten tout trade trail train treat trust try turn undertake unveil upgrade upset urge veto violate vote vow wage',
  'wait waive want warn watch welcome win wish withdraw withhold withstand work worry write await charge face grab hunt limit list print shake travel',
);

/** Their irregular pasts. */
export const ACTED = list(
  'began begun bought broke brought built chose drew fought forbade forgave froze gave heard held kept knew led lent lost made met paid',
  'put overran overcame retook said sank sent shot sold sought spent spoke stood struck swore taught thought told took',
  'undertook upheld withdrew withheld won woke wrote beat cut let broken chosen driven given left run shown spoken stolen taken withdrawn written',
);

/** What sides do in a match; their plain form too follows a name ("Kilkenny beat Tipperary"). */
export const PLAY = list('await beat defeat draw edge outplay play rout sink thrash trail host lead win');

/** Verbs whose object, right behind them, is somebody. */
export const DONE_TO = list(
  'accuse anger appease arm ask assure back beat beg benefit blame brief call challenge condemn congratulate convince criticise criticize',
  'defeat defend defy deter edge encourage fear force fund give gave given help implicate inform invite isolate lend lent let lobby',
  'notify obey oblige offer outplay owe overran pay paid persuade pit play press pressure prevent promise provide provoke push',
  'punish rebuke recognise recognize remind reward rout sanction sank side sink sell sold sponsor sue supply support suspect',
  'taught teach tell thank thrash threaten told trust urge want warn lead led host face get enable allow',
);

/** They do so only to one who is then given something: "supplying Ukraine *with*". */
export const ENDOW = list('provide supply arm allow enable get lead led');

/** They do so to a country or union; with a town they say where ("roads join Paris"). */
export const JOIN = list('join meet met show shown');

/** Before "-Russia": somebody takes a side. */
export const STANCE = list('pro anti');

/** After a country: what is there, or how it fares. */
export const STATIVE = list(
  'be been become became border comes come consume export feature get got grew grow had has have import lack lay lie live',
  'located lost make produce rank receive record register remain report run ran sat saw see seen sit stretch suffer',
  'used experience average burn based born made named shared',
);

/** After "is" or "was": how a party acts or feels. */
export const ATTITUDE = list(
  'against alarmed among angry anxious aware bent bound careful cautious committed concerned confident convinced determined',
  'eager forced furious hopeful keen likely obliged open opposed optimistic prepared proud ready reluctant responsible',
  'right silent sorry suspicious unable unhappy unlikely unwilling wary willing wrong',
);

/** Between a subject and its verb. */
export const ADVERB = list(
  'again all already also always both earlier early eventually ever finally first formally immediately initially just later',
  'meanwhile merely never no not now officially often once only openly previously privately publicly quickly quietly',
  'recently repeatedly reportedly separately simply soon sharply still strongly swiftly then themselves itself today too',
  'usually yesterday flatly firmly long largely alone been which who',
);

export const MODAL = list(
  "will would could may might must should can cannot shall did does do didn't doesn't don't won't wouldn't couldn't can't",
);

export const PERFECT = list("has have had hasn't haven't hadn't");

export const COPULA = list("is was are were isn't wasn't aren't weren't");

/** Words that begin what follows a whole object: "told Britain *to*". */
export const FUNCTION = list(
  'of to for with over that and or on in as by from not if at after before about into against during under while who which',
  'when unless until through a an more some money but nor what how this last next',
);
