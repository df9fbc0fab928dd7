/** What `dateline --help` prints: at most 80 columns. */
export const HELP = `Dateline finds and places the places of English news articles, offline.

  dateline locate [FILE...|-]             an article a file -> its places
  dateline locate --ndjson [FILE...|-]    an article a line -> a layer a line
  dateline check LAYER ARTICLE            every fault of a layer

An article is plain text in UTF-8, its title in the first line. "-", or no FILE,
is standard input. What is made goes to standard output.

locate
  --format NAME     geojson (the default), csv, or annotations (W3C, JSON-LD)
  --out FILE        writes FILE, whole or not at all; a folder gets a file for
                    each article; - is standard output
  --geometry KIND   full (the default), or marker: every geometry is its
                    marker's point
  --near LNG,LAT    where the publisher is at home: weighs among places of one
                    name
  --model FILE      other weights for the tagger

  and of one article:
  --decisions FILE  what its editor decided, which always wins
  --title TEXT, --url URL, --published DATE, --credit TEXT
                    what the layer says of it

  Of several FILEs nothing is written unless all are sound. Their layers come
  one a line; csv is one table.

locate --ndjson
  A line in is {"id", "text", "title"?, "domain"?, "published"?, "near"?}, near
  being [lng, lat]. A line out is its layer, with that id and in that order;
  offsets count in "text". --geometry marker is the default.
  A faulty line gives {"id", "error"} and the run goes on. Empty lines are
  passed over. No line depends on another: an archive may be cut between two.

  --threads N       how many work at once; as many as there are cores

check prints a fault a line, and nothing when there is none.

Exit code: 0 done, faulty lines of --ndjson included; 1 the input is at fault;
2 the program is.
`;
