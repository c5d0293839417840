/**
 * The grammar of addresses and options (OGC 18-088, chapters 9.2 and 9.3, after the ABNF of OData 4), for Peggy. Each
 * alternative is told from the others by what it begins with, so that no text makes it try long. What it makes is typed
 * in ast.ts; `known` and `make` are handed in by parse.ts.
 */
export const GRAMMAR = String.raw`
{{
  const literal = (value) => ({ kind: 'literal', value });
  const joined = (head, tail) =>
    tail.reduce((left, [operator, right]) => ({ kind: 'binary', operator, left, right }), head);
}}
{
  const { known, make } = options;
}

Path = '/'* head:Step tail:('/'+ @Step)* '/'* { return [head, ...tail]; }
Step = name:Name key:('(' @Key ')')? { return key === null ? { name } : { name, key }; }
Key = Text / $Digit+

OptionList = _ head:Option tail:(_ ';' _ @Option)* _ (';' _)? { return [head, ...tail]; }
Option = name:OptionName '=' value:(
    &{ return name === 'filter'; } @Filter
  / &{ return name === 'orderby'; } @OrderBy
  / &{ return name === 'select'; } @Select
  / &{ return name === 'expand'; } @Expand
  / &{ return name === 'top'; } _ @Many _
  / &{ return name === 'skip'; } _ @Whole _
  / &{ return name === 'count'; } _ @Truth _
  / &{ return name === 'skiptoken' || name === 'resultFormat'; } _ @$[A-Za-z0-9._-]+ _
  ) { return { name, value, text: text().slice(name.length + 2) }; }
OptionName = '$' name:$[a-zA-Z]+ { return known.has(name) ? name : error('$' + name + ' is not known here.'); }

Filter = _ @Or _
OrderBy = _ head:OrderKey tail:(_ ',' _ @OrderKey)* _ { return [head, ...tail]; }
OrderKey = by:Sum order:(__ @('asc' / 'desc') !NameRest)? { return { by, descending: order === 'desc' }; }
Select = _ head:Names tail:(_ ',' _ @Names)* _ { return [head, ...tail].map((names) => names.join('/')); }
Expand = _ head:ExpandItem tail:(_ ',' _ @ExpandItem)* _ { return [head, ...tail]; }
ExpandItem = path:Names list:('(' @OptionList ')')? { return { path, list: list ?? [] }; }

Or = head:And tail:(__ @'or' Gap @And)* { return joined(head, tail); }
And = head:Not tail:(__ @'and' Gap @Not)* { return joined(head, tail); }
Not = nots:(@'not' Gap)* operand:Compared {
  return nots.length % 2 === 0 ? operand : { kind: 'not', operand };
}
Compared = left:Sum right:Comparison? {
  return right === null ? left : right.list ? { ...right, operand: left } : { ...right, left };
}
Comparison
  = __ operator:('eq' / 'ne' / 'gt' / 'ge' / 'lt' / 'le') Gap right:Sum { return { kind: 'binary', operator, right }; }
  / __ 'in' _ '(' _ head:Sum tail:(_ ',' _ @Sum)* _ ')' { return { kind: 'in', list: [head, ...tail] }; }
Sum = head:Product tail:(__ @('add' / 'sub') Gap @Product)* { return joined(head, tail); }
Product = head:Unary tail:(__ @('mul' / 'div' / 'mod') Gap @Unary)* { return joined(head, tail); }
Unary = '-' _ operand:Primary { return { kind: 'minus', operand }; } / Primary
Primary = '(' _ @Or _ ')' / Literal / PathOrCall

PathOrCall = names:Names call:('(' _ @(Condition / Parameters) _ ')')? {
  if (call === null) {
    return { kind: 'path', names };
  }
  if (call.variable !== undefined) {
    const kind = names.at(-1);
    return kind === 'any' || kind === 'all'
      ? { kind, names: names.slice(0, -1), ...call }
      : error('A condition on several stands after any or all.');
  }
  return { kind: 'call', name: names.join('/'), parameters: call };
}
Condition = variable:Name _ ':' _ condition:Or { return { variable, condition }; }
Parameters = head:Or tail:(_ ',' _ @Or)* { return [head, ...tail]; } / '' { return []; }

Literal
  = 'null' !NameRest { return literal(null); }
  / value:Truth !NameRest { return literal(value); }
  / text:Text { return literal(text); }
  / 'duration' text:Text { return literal(make.span(text) ?? error('This is no duration.')); }
  / ('geography' / 'geometry') "'" ('SRID=4326;')? _ shape:Shape _ "'" { return literal(make.geometry(shape) ?? error('A ring of an area ends where it begins.')); }
  / start:Stamp end:('/' @Stamp)? { return literal(make.time(start, end) ?? error('This is no time.')); }
  / day:$(Digit|4| '-' Digit|2| '-' Digit|2|) { return literal(day); }
  / clock:$(Digit|2| ':' Digit|2| (':' Digit|2| ('.' Digit+)?)?) { return literal(clock); }
  / number:Decimal !NameRest { return literal(number); }

Shape
  = 'point'i Dimension _ '(' _ at:Position _ ')' { return ['Point', at]; }
  / 'linestring'i Dimension _ line:Line { return ['LineString', line]; }
  / 'polygon'i Dimension _ rings:Lines { return ['Polygon', rings]; }
  / 'multipoint'i Dimension _ points:(Line / Points) { return ['MultiPoint', points]; }
  / 'multilinestring'i Dimension _ lines:Lines { return ['MultiLineString', lines]; }
  / 'multipolygon'i Dimension _ '(' _ head:Lines tail:(_ ',' _ @Lines)* _ ')' { return ['MultiPolygon', [head, ...tail]]; }
Dimension = (__ 'z'i)?
Lines = '(' _ head:Line tail:(_ ',' _ @Line)* _ ')' { return [head, ...tail]; }
Line = '(' _ head:Position tail:(_ ',' _ @Position)* _ ')' { return [head, ...tail]; }
Points = '(' _ head:Bracketed tail:(_ ',' _ @Bracketed)* _ ')' { return [head, ...tail]; }
Bracketed = '(' _ @Position _ ')'
Position = x:Decimal __ y:Decimal (__ Decimal)? { return [x, y]; }

Stamp = $(Digit|4| '-' Digit|2| '-' Digit|2| 'T' Digit|2| ':' Digit|2| (':' Digit|2| ('.' Digit+)?)? ('Z' / [+-] Digit|2| ':'? Digit|2|))
Decimal = text:$('-'? Digit+ ('.' Digit+)? ('e'i [+-]? Digit|1..3|)?) { return Number(text); }
// A page ends somewhere: more than that is silently as much (OGC 18-088, 9.3.3.5).
Many = digits:$Digit+ { return Math.min(Number(digits), Number.MAX_SAFE_INTEGER); }
Whole = digits:$Digit+ { return digits.length > 9 ? error('The number is too large.') : Number(digits); }
Truth = 'true' { return true; } / 'false' { return false; }
Text = "'" letters:([^'] / "''" { return "'"; })* "'" { return letters.join(''); }
Names = head:Name tail:('/' @Name)* { return [head, ...tail]; }
Name = $([\p{L}_$@]u NameRest*)
NameRest = [\p{L}\p{N}_$@.-]u
Digit = [0-9]
Gap = __ / &'('
_ = [ \t]*
__ = [ \t]+
`;
