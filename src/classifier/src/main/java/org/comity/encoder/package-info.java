/**
 * Bring your own encoder: a bundle may name an ONNX file that turns a whole text into a vector,
 * such as a small sentence transformer. A {@link org.comity.encoder.SentenceEncoder} opens the file
 * and its tokenizer file; {@link org.comity.encoder.EncoderSettings} is how a bundle names both.
 *
 * <p>Nothing is shipped or downloaded: the files are the user's, and so is ONNX Runtime, which must
 * be added to the class path ({@code com.microsoft.onnxruntime:onnxruntime}). Tokenizers are of
 * BERT's kind (WordPiece); SentencePiece and byte-level ones are refused. What is learnt from the
 * vectors is in {@code org.comity.learning}.
 */
@NullMarked
package org.comity.encoder;

import org.jspecify.annotations.NullMarked;
