package org.comity.training.suite.disguise;

/** Characters that look like letters. */
final class Lookalikes {

  static final LetterTable LEET = new LetterTable("a=4|@ b=8 e=3 g=9 i=1|! l=1 o=0 s=5|$ t=7 z=2");

  /**
   * Cyrillic and Greek for Latin, Persian and Urdu for Arabic, by code point to keep them apart.
   */
  static final LetterTable HOMOGLYPHS =
      new LetterTable(
          "a=\u0430 c=\u0441 e=\u0435 h=\u04BB i=\u0456 j=\u0458 o=\u043E|\u03BF p=\u0440|\u03C1"
              + " s=\u0455 v=\u03BD x=\u0445 y=\u0443 A=\u0410|\u0391 B=\u0412|\u0392 C=\u0421"
              + " E=\u0415|\u0395 H=\u041D|\u0397 I=\u0406|\u0399 K=\u041A|\u039A M=\u041C|\u039C"
              + " N=\u039D O=\u041E|\u039F P=\u0420|\u03A1 S=\u0405 T=\u0422|\u03A4 X=\u0425|\u03A7"
              + " Y=\u03A5 Z=\u0396 \u0643=\u06A9 \u064A=\u06CC \u0649=\u06CC \u0647=\u06C1|\u06BE"
              + " \u0629=\u06C3 \u0648=\u06CB");

  private Lookalikes() {}
}
