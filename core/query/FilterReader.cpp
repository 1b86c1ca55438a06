// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/FilterReader.h"

#include "core/base/Dates.h"
#include "core/base/Numbers.h"
#include "core/base/Text.h"
#include "core/query/FilterComparisons.h"
#include "core/query/FilterFields.h"
#include "core/query/FilterNames.h"
#include "core/query/RelativeDays.h"

namespace cartera::query {

tl::unexpected<Error> filterError(const char* subject, const QString& piece, const Place& place,
                                  const QString& expected) {
  Error e{ErrorCode::Invalid, QString::fromLatin1(subject), piece, {}, {}, {}};
  e.args = {expected, QString::number(place.from), QString::number(place.to)};
  return fail(std::move(e));
}

namespace {

/// Deeper than any person writes; a phrase of a million brackets must not use up the stack.
constexpr int kDeepest = 60;
/// More than any person writes, and as many as SQLite joins in one question.
constexpr int kMostConditions = 300;

bool isAny(const QString& folded, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(), [&](const char* w) { return folded == QLatin1String(w); });
}

bool isAnd(const Token& t) { return isAny(folded(t), {"and", "y", "e"}); }
bool isOr(const Token& t) { return isAny(folded(t), {"or", "o", "u"}); }
bool isNot(const Token& t) { return isAny(folded(t), {"not", "no"}); }

/// A condition as people write it, over those fields.
QString exampleOf(const RelationSpec* relation) {
  if (relation == nullptr) return QStringLiteral("city = Sevilla");
  if (qstrcmp(relation->table, "task") == 0) return QStringLiteral("due < today");
  if (qstrcmp(relation->table, "consent_event") == 0) return QStringLiteral("state = yes");
  return QStringLiteral("at > 90 days ago");
}

/// What values of a field are like.
QString expectedOf(const FieldSpec& field) {
  switch (field.type) {
    case ValueType::Choice: return field.choices.join(QStringLiteral(", "));
    case ValueType::YesNo: return QStringLiteral("yes, no");
    case ValueType::Number: return QStringLiteral("number");
    case ValueType::Date: return QStringLiteral("date");
    case ValueType::Text:
    case ValueType::Relation: break;
  }
  return QStringLiteral("value");
}

class Reader {
 public:
  /// `relation`: whose fields they are; nothing for contacts.
  Reader(const QString& phrase, std::vector<Token> tokens, const RelationSpec* relation = nullptr)
      : m_phrase(phrase), m_tokens(std::move(tokens)), m_relation(relation) {}

  Result<Filter> read() {
    if (m_tokens.size() == 1) return Filter{};
    CARTERA_ASSIGN(Filter f, any());
    if (here().kind != Token::Kind::End) return unexpected("filter.end");
    return f;
  }

 private:
  [[nodiscard]] const Token& here() const { return m_tokens[m_at]; }
  [[nodiscard]] const Token& next(size_t by = 1) const { return m_tokens[std::min(m_at + by, m_tokens.size() - 1)]; }
  void step() {
    if (here().kind != Token::Kind::End) ++m_at;
  }
  [[nodiscard]] tl::unexpected<Error> unexpected(const char* subject, const QString& expected = {}) const {
    if (here().kind == Token::Kind::End) {
      return filterError("filter.cut", m_phrase, {here().from, here().to}, expected);
    }
    return filterError(subject, here().text, {here().from, here().to}, expected);
  }

  Result<Filter> any() { return chain(Filter::Kind::Or); }

  /// a and b and c; or, around it, a or b or c.
  Result<Filter> chain(Filter::Kind kind) {
    const bool isOrChain = kind == Filter::Kind::Or;
    std::vector<Filter> parts;
    for (;;) {
      CARTERA_ASSIGN(Filter part, isOrChain ? chain(Filter::Kind::And) : unary());
      parts.push_back(std::move(part));
      if (!(isOrChain ? isOr(here()) : isAnd(here()))) break;
      step();
    }
    return parts.size() == 1 ? std::move(parts.front()) : combined(kind, std::move(parts));
  }

  Result<Filter> unary() {
    if (++m_depth > kDeepest) return unexpected("filter.too_deep");
    Result<Filter> done = [&]() -> Result<Filter> {
      if (isNot(here())) {
        step();
        CARTERA_ASSIGN(Filter inner, unary());
        return combined(Filter::Kind::Not, {std::move(inner)});
      }
      if (here().isSign("(")) {
        step();
        CARTERA_ASSIGN(Filter inner, any());
        if (!here().isSign(")")) return unexpected("filter.bracket", QStringLiteral(")"));
        step();
        return inner;
      }
      return oneCondition();
    }();
    --m_depth;
    return done;
  }

  [[nodiscard]] std::optional<FieldSpec> find(const QString& name) const {
    return m_relation != nullptr ? findField(*m_relation, name) : findField(name);
  }

  Result<Filter> oneCondition() {
    const Token first = here();
    if (first.kind != Token::Kind::Word && first.kind != Token::Kind::Name && first.kind != Token::Kind::Quoted) {
      return unexpected("filter.field_expected", exampleOf(m_relation));
    }
    // "último contacto" is one name of two words: as many as make a name, the longest first.
    std::optional<FieldSpec> field;
    size_t words = 0;
    QString tried;
    for (size_t n = 1; n <= 4 && m_at + n <= m_tokens.size(); ++n) {
      const Token& t = m_tokens[m_at + n - 1];
      if (n > 1 && t.kind != Token::Kind::Word) break;
      tried += (n > 1 ? QStringLiteral(" ") : QString()) + t.text;
      // Labels are free ("phone.holiday house"): of those only the first word belongs to the name.
      auto found = find(tried);
      if (found && (n == 1 || found->label.isEmpty())) {
        field = std::move(found);
        words = n;
      }
    }
    if (!field) {
      return filterError("filter.field", first.text, {first.from, first.to},
                         (m_relation != nullptr ? relationFieldNames(*m_relation) : fieldNamesLike(first.text))
                             .join(QStringLiteral(", ")));
    }
    m_at += words;
    if (++m_conditions > kMostConditions) return unexpected("filter.too_long", QString::number(kMostConditions));
    Filter f = condition(field->name, Comparison::Equal);
    f.place = {first.from, m_tokens[m_at - 1].to};
    if (field->relation != nullptr && field->part.isEmpty() && here().isSign("[")) {
      CARTERA_TRY(readWithin(*field, f));
      // "calls[...].count": the part stands behind the bracket.
      if (here().kind == Token::Kind::Word && here().text.startsWith(u'.')) {
        const QString name = field->name + here().text;
        auto part = find(name);
        if (!part) return filterError("filter.field", name, {f.place.from, here().to}, QStringLiteral(".count"));
        field = std::move(part);
        f.field = field->name;
        step();
      }
    }
    if (field->type == ValueType::Relation) {
      f.comparison = Comparison::Exists;
      return f;
    }
    CARTERA_TRY(readComparison(*field, f));
    f.place.to = m_tokens[m_at - 1].to;
    return f;
  }

  Result<> readWithin(const FieldSpec& field, Filter& f) {
    if (m_relation != nullptr) return unexpected("filter.too_deep");
    step();
    m_relation = field.relation;
    auto inner = any();
    m_relation = nullptr;
    CARTERA_TRY(inner);
    if (!here().isSign("]")) return unexpected("filter.bracket", QStringLiteral("]"));
    step();
    f.within.push_back(std::move(*inner));
    return {};
  }

  Result<> readComparison(const FieldSpec& field, Filter& f) {
    const Token sign = here();
    if (sign.kind == Token::Kind::Operator) {
      step();
      f.comparison = comparisonOf(sign.text);
    } else if (const auto worded = wordedComparison(m_tokens, m_at)) {
      m_at += worded->words;
      f.comparison = worded->comparison;
    } else {
      return unexpected("filter.operator_expected", QStringLiteral("= != < <= > >= contains, is empty, in (…)"));
    }
    if (!suits(field, f.comparison)) return filterError("filter.operator", sign.text, {sign.from, sign.to}, field.name);
    if (f.comparison == Comparison::Empty || f.comparison == Comparison::NotEmpty) return {};
    if (f.comparison != Comparison::In) {
      CARTERA_ASSIGN(Value v, value(field, f.comparison));
      f.values.push_back(std::move(v));
      return {};
    }
    if (!here().isSign("(")) return unexpected("filter.bracket", QStringLiteral("("));
    do {
      step();
      CARTERA_ASSIGN(Value v, value(field, f.comparison));
      f.values.push_back(std::move(v));
    } while (here().isSign(","));
    if (!here().isSign(")")) return unexpected("filter.bracket", QStringLiteral(")"));
    step();
    return {};
  }

  /// Whether a comparison stands there. "Bed and breakfast in Rome" has none: only brackets make "in" one.
  [[nodiscard]] bool comparesAt(size_t by) const {
    if (next(by).kind == Token::Kind::Operator) return true;
    const auto worded = wordedComparison(m_tokens, m_at + by);
    return worded && (worded->comparison != Comparison::In || next(by + worded->words).isSign("("));
  }

  /// Whether a condition begins at the token: a known name, or any words with what compares behind them.
  [[nodiscard]] bool beginsCondition(size_t by) const {
    if (next(by).isSign("(") || next(by).kind == Token::Kind::End) return true;
    if (isNot(next(by))) return beginsCondition(by + 1);
    if (next(by).kind == Token::Kind::Name || find(next(by).text)) return true;
    QString tried;
    for (size_t n = 1; n <= 4; ++n) {
      const Token& last = next(by + n - 1);
      if (last.kind != Token::Kind::Word || isAnd(last) || isOr(last)) return false;
      tried += (n > 1 ? QStringLiteral(" ") : QString()) + last.text;
      if (const auto found = n > 1 ? find(tried) : std::nullopt; found && found->label.isEmpty()) return true;
      if (comparesAt(by + n) || next(by + n).isSign("[")) return true;
    }
    return false;
  }

  /// "Mar y Notas": what stands behind the word that joins is written like a name and compared with nothing. It may be the
  /// rest of a value as well as a condition.
  [[nodiscard]] bool mayBeName(size_t by) const {
    const Token& t = next(by);
    if (t.kind != Token::Kind::Word || !t.text.front().isUpper()) return false;
    const Token& behind = next(by + 1);
    return behind.kind == Token::Kind::End || behind.isSign(")") || behind.isSign("]") || behind.isSign(",") ||
           isAnd(behind) || isOr(behind);
  }

  /// The sign in "12,5": between two words that touch it.
  [[nodiscard]] bool isDecimalComma() const {
    if (!here().isSign(",") || m_at == 0) return false;
    const Token& before = m_tokens[m_at - 1];
    const Token& behind = next();
    return before.to == here().from && behind.from == here().to && before.text.back().isDigit() &&
           behind.kind == Token::Kind::Word && behind.text.front().isDigit();
  }

  /// Such a sign in a list that may be one of a number: not in "38,39,40", nor between days.
  [[nodiscard]] bool mayBeDecimal(const Token& first) const {
    const auto isDay = [](const Token& t) { return t.text.contains(u'/') || t.text.lastIndexOf(u'-') > 0; };
    if (!isDecimalComma() || (isDay(first) && isDay(next()))) return false;
    const auto isGlued = [](const Token& a, const Token& comma, const Token& b) {
      return a.kind == Token::Kind::Word && b.kind == Token::Kind::Word && comma.isSign(",") && a.to == comma.from &&
             comma.to == b.from && a.text.back().isDigit() && b.text.front().isDigit();
    };
    const bool before = m_at >= 3 && isGlued(m_tokens[m_at - 3], m_tokens[m_at - 2], m_tokens[m_at - 1]);
    return !before && !isGlued(next(), next(2), next(3));
  }

  /// A value from one token to another may be one or two things.
  [[nodiscard]] tl::unexpected<Error> ambiguous(const Token& first, const Token& last) const {
    const QString piece = m_phrase.mid(first.from, last.to - first.from);
    return filterError("filter.ambiguous", piece, {first.from, last.to}, QString(u'"' + piece + u'"'));
  }

  Result<Value> value(const FieldSpec& field, Comparison comparison) {
    const bool inList = comparison == Comparison::In;
    const Token first = here();
    QString text;
    if (first.kind == Token::Kind::Quoted) {
      text = first.text;
      step();
    } else {
      // Up to what can only be the next part of the phrase: "Castilla y León" is one value, and so is "12,5".
      while (here().kind == Token::Kind::Word || here().kind == Token::Kind::Name || (!inList && isDecimalComma())) {
        if (here().from > first.from && (isAnd(here()) || isOr(here()))) {
          const bool isText = field.type == ValueType::Text;
          if (beginsCondition(1)) {
            if (isText && mayBeName(1)) return ambiguous(first, next());
            break;
          }
          // "city = Madrid or Sevilla" would ask for one city of that name, and find nobody.
          if (isText && isOr(here())) return ambiguous(first, next());
        }
        text = m_phrase.mid(first.from, here().to - first.from);
        step();
      }
    }
    if (text.trimmed().isEmpty()) return unexpected("filter.value_expected", expectedOf(field));
    // "city = Madrid, Sevilla" would ask for one city of that name, and find nobody.
    if (!inList && here().isSign(",")) return unexpected("filter.comma", field.name);
    const Place place{first.from, m_tokens[m_at - 1].to};
    const auto refused = [&](const QString& why) { return filterError("filter.value", text, place, why); };

    Value v;
    v.text = text.simplified();
    if (inList && field.source == FieldSource::Custom && first.kind != Token::Kind::Quoted && mayBeDecimal(first))
      v.decimal = {first.from, next().to};
    switch (field.type) {
      case ValueType::Choice: {
        const auto code = choiceOf(field, text);
        if (!code) return refused(expectedOf(field));
        v.text = *code;
        break;
      }
      case ValueType::YesNo: {
        const auto yes = yesNoOf(text);
        if (!yes) return refused(QStringLiteral("yes, no"));
        v.text = *yes ? QStringLiteral("yes") : QStringLiteral("no");
        break;
      }
      case ValueType::Number: {
        const auto number = numbers::read(text);
        if (!number.value) return refused(QStringLiteral("number"));
        v.text = number.value->toString();
        break;
      }
      case ValueType::Date: {
        if (const auto relative = relativeDate(text)) return Value{{}, true, *relative};
        // A birthday may be asked for without its year.
        if (const QString day = dayOfYear(text); field.recurs() && !day.isEmpty()) {
          v.text = day;
          if (comparison != Comparison::Equal && comparison != Comparison::NotEqual)
            return refused(QStringLiteral("date"));
          break;
        }
        const auto date = dates::read(text, DateOrder::Dmy);
        if (!date.value) return refused(QStringLiteral("date"));
        v.text = dates::iso(*date.value);
        break;
      }
      case ValueType::Text:
        // The type of a custom field is the file's affair; a relative date can only be meant as one.
        if (field.source == FieldSource::Custom && first.kind != Token::Kind::Quoted) {
          if (const auto relative = relativeDate(text)) return Value{{}, true, *relative};
        }
        break;
      case ValueType::Relation: break;
    }
    return v;
  }

  const QString& m_phrase;
  std::vector<Token> m_tokens;
  const RelationSpec* m_relation;
  size_t m_at = 0;
  int m_depth = 0;
  int m_conditions = 0;
};

}  // namespace

Result<Filter> readFilter(const QString& phrase) {
  CARTERA_ASSIGN(auto tokens, tokensOf(phrase));
  return Reader(phrase, std::move(tokens)).read();
}

Result<Filter> readTaskFilter(const QString& phrase) {
  CARTERA_ASSIGN(auto tokens, tokensOf(phrase));
  return Reader(phrase, std::move(tokens), findField(QStringLiteral("tasks"))->relation).read();
}

}  // namespace cartera::query
