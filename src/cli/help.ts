/** What `dateline --help` prints. */
export const HELP = `Dateline finds and places the places of English news articles, offline.

  dateline locate [FILE...|-]           one article a file; its places go to standard output
  dateline locate --ndjson [FILE...|-]  one article a line, one layer a line out, in order
  dateline check LAYER ARTICLE          every fault of a layer against its article's text

An article is plain text in UTF-8, its title in the first line. "-", or no FILE, is standard input.

locate
  --format NAME      geojson (the default), csv or annotations (W3C, JSON-LD)
  --out FILE         writes FILE, whole or not at all; of several articles, a folder gets a file each
  --geometry KIND    full (the default), or marker: every geometry is its marker's point
  --near LNG,LAT     where the publisher is at home: weighs among places of one name
  --decisions FILE   the editor's decisions, which always win            for one article
  --title, --url, --published, --credit TEXT   what the layer says of it   for one article
  --model FILE       other weights for the tagger

  Of several FILEs nothing is written unless all are sound. Their layers come one a line; csv is one table.

locate --ndjson
  in    {"id", "text", "title"?, "domain"?, "published"?, "near"?: [lng, lat]} a line; offsets count in "text"
  out   a layer a line, with that id; --geometry marker is the default
  A faulty line gives {"id", "error"} with its number, and the run goes on. Empty lines are passed over.
  Each line is worked on by itself: an archive may be cut between any two lines.
  --threads N        how many work at once; as many as there are cores

check prints one fault a line, nothing when there is none.

Exit code: 0 done, also when lines of --ndjson were faulty; 1 the input is at fault; 2 the program is.
`;
