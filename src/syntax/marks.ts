import type { Construct, State, TokenExtension, Tokenizer } from "./parser-types.ts";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    mark: "mark";
    markSign: "markSign";
    markKey: "markKey";
    markLocator: "markLocator";
    citationGroup: "citationGroup";
    citationGroupMarker: "citationGroupMarker";
    citationGroupText: "citationGroupText";
  }
}

/**
 * The author's marks in running text, for micromark: `@key`, `@key [sec. 2]`, `@fig-x` and `[@key, sec. 2; @key2]`.
 * Being syntax, they never stand in code, math or an address, and `\@` escapes them.
 *
 * Not in a key: `<` and `>`, which begin JSX here, and `&`, which begins a character reference.
 */
export const marks: TokenExtension = {
  text: {
    64: { name: "mark", tokenize: tokenizeMark, previous: (code) => !isWord(code) && code !== 64 },
    91: { name: "citationGroup", tokenize: tokenizeGroup },
  },
};

const wordPattern = /[\p{L}\p{N}_]/u;

function isWord(code: number | null): boolean {
  if (code === null || code < 0) return false;
  if (code < 128)
    return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123) || code === 95;
  return wordPattern.test(String.fromCharCode(code));
}

const isKeyStart = (code: number | null) => isWord(code) && code !== 95 && (code as number) < 128;
const isKeyWord = (code: number | null) => isWord(code) && (code as number) < 128;
const joints = new Set(Array.from(":.#$%+?~/-", (character) => character.charCodeAt(0)));
const isLineEnd = (code: number | null) => code !== null && code < -2;

/** Punctuation belongs to a key only where a letter or digit follows: `@key.` ends before the full stop. */
const joint: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return next;
    function next(code: number | null): State | undefined {
      if (isKeyWord(code)) return ok(code);
      if (code === null || !joints.has(code)) return nok(code);
      effects.consume(code);
      return next;
    }
  },
};

/** ` [sec. 2]` after a key, but neither a link, a note nor a group. */
const trailingLocator: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return start;
    function start(code: number | null): State | undefined {
      if (code !== 32) return nok(code);
      effects.enter("markLocator");
      effects.consume(code);
      return open;
    }
    function open(code: number | null): State | undefined {
      if (code !== 91) return nok(code);
      effects.consume(code);
      return first;
    }
    function first(code: number | null): State | undefined {
      return code === 64 || code === 94 || code === 35 || code === 93 ? nok(code) : inside(code);
    }
    function inside(code: number | null): State | undefined {
      if (code === null || code < 0 || code === 91) return nok(code);
      effects.consume(code);
      if (code !== 93) return inside;
      effects.exit("markLocator");
      return after;
    }
    function after(code: number | null): State | undefined {
      return code === 40 || code === 91 ? nok(code) : ok(code);
    }
  },
};

function tokenizeMark(...[effects, ok, nok]: Parameters<Tokenizer>): State {
  return start;
  function start(code: number | null): State | undefined {
    effects.enter("mark");
    effects.enter("markSign");
    effects.consume(code);
    effects.exit("markSign");
    return first;
  }
  function first(code: number | null): State | undefined {
    if (!isKeyStart(code)) return nok(code);
    effects.enter("markKey");
    return inside(code);
  }
  function inside(code: number | null): State | undefined {
    if (isKeyWord(code)) {
      effects.consume(code);
      return inside;
    }
    return effects.attempt(joint, inside, end)(code);
  }
  function end(code: number | null): State | undefined {
    effects.exit("markKey");
    return effects.attempt(trailingLocator, close, close)(code);
  }
  function close(code: number | null): State | undefined {
    effects.exit("mark");
    return ok(code);
  }
}

function tokenizeGroup(...[effects, ok, nok]: Parameters<Tokenizer>): State {
  return start;
  function start(code: number | null): State | undefined {
    effects.enter("citationGroup");
    effects.enter("citationGroupMarker");
    effects.consume(code);
    effects.exit("citationGroupMarker");
    return sign;
  }
  function sign(code: number | null): State | undefined {
    return code === 64 ? begin(code) : nok(code);
  }
  function begin(code: number | null): State | undefined {
    if (code === null || code === 91) return nok(code);
    if (code === 93) return close(code);
    if (isLineEnd(code)) return lineEnd(code);
    effects.enter("citationGroupText");
    return inside(code);
  }
  function inside(code: number | null): State | undefined {
    if (code === null || code === 91 || code === 93 || isLineEnd(code)) {
      effects.exit("citationGroupText");
      return begin(code);
    }
    effects.consume(code);
    return inside;
  }
  function lineEnd(code: number | null): State | undefined {
    effects.enter("lineEnding");
    effects.consume(code);
    effects.exit("lineEnding");
    return begin;
  }
  function close(code: number | null): State | undefined {
    effects.enter("citationGroupMarker");
    effects.consume(code);
    effects.exit("citationGroupMarker");
    effects.exit("citationGroup");
    return ok;
  }
}
