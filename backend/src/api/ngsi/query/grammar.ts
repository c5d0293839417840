/**
 * The query language of NGSI-LD (ETSI GS CIM 009, 4.9), and with texts that need no quotes, `:` and `!attribute` that of
 * NGSI-v2, for Peggy. Each alternative is told from the others by what it begins with. What it makes is typed in q.ts.
 */
export const GRAMMAR = String.raw`
{{
  const joined = (kind, head, tail) => (tail.length === 0 ? head : { kind, conditions: [head, ...tail] });
}}

Query = _ @Or _
Or = head:And tail:(_ '|' _ @And)* { return joined('or', head, tail); }
And = head:Term tail:(_ ';' _ @Term)* { return joined('and', head, tail); }
Term
  = '(' _ @Or _ ')'
  / '!' path:Path { return { kind: 'absent', ...path }; }
  / path:Path comparison:(_ operator:Operator _ values:Values { return { operator, values }; })? {
      return comparison === null ? { kind: 'exists', ...path } : { kind: 'compare', ...path, ...comparison };
    }

Path = head:Name tail:('.' @Name)* members:('[' @Members ']')? { return { names: [head, ...tail], members: members ?? [] }; }
Members = head:Name tail:('.' @Name)* { return [head, ...tail]; }
Name = $([\p{L}_]u [\p{L}\p{N}_-]u*)

Operator = '==' / '!=' / '>=' / '<=' / '!~=' / '~=' / '>' / '<' / ':' { return '=='; }
Values
  = from:Value '..' to:Value { return [{ from, to }]; }
  / head:Value tail:(_ ',' _ @Value)* { return [head, ...tail]; }
Value
  = '"' letters:([^"\\] / '\\' @.)* '"' { return letters.join(''); }
  / "'" letters:[^']* "'" { return letters.join(''); }
  / stamp:Stamp !Rest { return { time: stamp }; }
  / number:$('-'? Digit+ ('.' Digit+)? ('e'i [+-]? Digit|1..3|)?) !Rest { return Number(number); }
  / 'true' !Rest { return true; }
  / 'false' !Rest { return false; }
  / $(!'..' [^;|(),"'<>=~!\[\]])+
Stamp = $(Digit|4| '-' Digit|2| '-' Digit|2| ('T' Digit|2| ':' Digit|2| (':' Digit|2| ('.' Digit+)?)? ('Z' / [+-] Digit|2| ':'? Digit|2|))?)
Rest = !'..' [^;|(), \t]
Digit = [0-9]
_ = [ \t]*
`;
