package org.comity.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.text.WordTokenizer;
import org.comity.text.folding.NormalizedText;
import org.comity.text.folding.TextNormalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {

  private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();

  private static String identify(String text, @Nullable String hint) {
    NormalizedText normalized = TextNormalizer.normalize(text);
    return IDENTIFIER.identify(normalized, WordTokenizer.tokenize(normalized), hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|yo hamburger",
        "en|The talks were about the prisoners and nobody expected much of them",
        "ar|المفاوضات توقفت مرة أخرى",
        "ar-Latn|ya 7aram, chou hal 7aki",
        "ar-Latn|w siyyaret l nes ma 3refna min fiya bas fata7na la kel es3af",
        "en|𝒚𝒐𝒖 𝒂𝒓𝒆 𝒂𝒍𝒍 𝒔𝒕𝒖𝒑𝒊𝒅",
        "en|уоu аrе аll ѕtuріd",
        "fr|Les habitants du quartier attendent depuis trois semaines que le courant revienne enfin"
            + " dans leurs maisons",
        "ru|Переговоры снова остановились, и никто не удивлён",
        "fa|مذاکرات دوباره متوقف شد و هیچ‌کس در این کشور از این موضوع تعجب نکرد",
        "ur|مذاکرات ایک بار پھر رک گئے اور کسی کو اس پر کوئی حیرت نہیں ہوئی",
        "he|השיחות נעצרו שוב ואף אחד לא הופתע"
      })
  void tellsTheLanguage(String language, String text) {
    assertThat(identify(text, null)).isEqualTo(language);
  }

  @Test
  void believesTheHintOnlyInDoubt() {
    assertThat(identify("merci", "fr-FR")).isEqualTo("fr");
    assertThat(identify("المفاوضات توقفت مرة أخرى", "en")).isEqualTo("ar");
  }

  @Test
  void ignoresAHintThatIsNoLanguage() {
    assertThat(identify("merci", "und")).isEqualTo("en");
    assertThat(identify("merci", "english")).isEqualTo("en");
  }

  @Test
  void takesDigitsAndEmojiForTheHintedLanguage() {
    assertThat(identify("10/10 \uD83D\uDC4F", "ar")).isEqualTo("ar");
    assertThat(identify("10/10 \uD83D\uDC4F", null)).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr|il ne faut pas rêver",
        "es|siempre dicen lo mismo",
        "tr|teşekkürler",
        "de|das glaube ich nicht",
        "fa|همه دوستان خوب هستند",
        "uk|я не згоден з вами",
        "hi-Latn|yeh sach nahi hai bhai"
      })
  void tellsTheLanguageOfShortTexts(String language, String text) {
    assertThat(identify(text, null)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|fück yöu",
        "en|Mötley Crüe rules",
        "en|Nguyễn family restaurant",
        "en|la la la la la la",
        "en|c u 2nite",
        "en|¯\\_(ツ)_/¯",
        "ar|چان زين",
        "ar|یا حبیبی کیف حالک",
        "en|هذا fake news"
      })
  void givesNoCommentOfOursAway(String language, String text) {
    assertThat(identify(text, null)).isEqualTo(language);
  }

  @Test
  void refusesAForeignTextWhateverTheHint() {
    assertThat(identify("siempre dicen lo mismo", "en")).isEqualTo("es");
  }

  @Test
  void believesAHintThatSomethingSpeaksFor() {
    String text = "no me gusta nada esta idea";
    assertThat(identify(text, null)).isEqualTo("en");
    assertThat(identify(text, "es-MX")).isEqualTo("es");
    assertThat(identify("no idea at all", "es-MX")).isEqualTo("en");
  }
}
