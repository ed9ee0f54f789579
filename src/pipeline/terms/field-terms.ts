// What texts about machine learning name without saying what it is, compiled by hand from general knowledge (terms are facts;
// CC0): words that in other texts are seldom anything else. What is a word of any text ("agent", "policy") is left out.

export const FIELD_TECHNIQUES = `RL, RLHF, RLAIF, RLVR, SFT, DPO, PPO, GRPO, TRPO, KTO, LoRA, QLoRA, CoT, chain of thought, reinforcement learning, supervised learning,
 unsupervised learning, imitation learning, transfer learning, in-context learning, fine-tuning, quantization, distillation, prompt engineering,
 proximal policy optimization, direct preference optimization, group relative policy optimization, policy gradient, actor-critic, Q-learning,
 temporal difference learning, experience replay, importance sampling, rejection sampling, beam search, nucleus sampling, greedy decoding,
 speculative decoding, constrained decoding, knowledge distillation, model merging, low-rank adaptation, instruction tuning, supervised fine-tuning,
 reinforcement learning from human feedback, reinforcement learning from AI feedback, reinforcement learning with verifiable rewards,
 constitutional AI, self-consistency, few-shot learning, zero-shot learning, few-shot prompting, zero-shot prompting, chain-of-thought prompting, prompt chaining,
 prompt tuning, prefix tuning, retrieval-augmented generation, semantic search, vector search, data augmentation, curriculum learning, active learning,
 meta-learning, federated learning, continual learning, multi-task learning, self-supervised learning, semi-supervised learning, contrastive learning,
 representation learning, ensemble learning, gradient boosting, random forest, decision tree, support vector machine, logistic regression, linear regression,
 principal component analysis, dimensionality reduction, gradient descent, stochastic gradient descent, backpropagation, batch normalization,
 layer normalization, dropout, weight decay, early stopping, gradient clipping, gradient checkpointing, tensor parallelism, pipeline parallelism,
 data parallelism, flash attention, multi-head attention, self-attention, cross-attention, positional encoding, byte-pair encoding, tokenization,
 sentiment analysis, named entity recognition, machine translation, question answering, text classification, speech recognition, object detection,
 image segmentation, image generation, video generation, text summarization, anomaly detection, behavior cloning, inverse reinforcement learning,
 self-play, Monte Carlo tree search, red teaming, adversarial training, watermarking, function calling, tool calling, LLM-as-a-judge`;

export const FIELD_CONCEPTS = `AI, A.I., artificial intelligence, ML, AGI, ASI, LLM, LLMs, large language model, SLM, VLM, NLP, RAG, MoE, mixture of experts, GPU, TPU, CPU, RAM, VRAM, MCP, Model Context Protocol,
 FP4, FP8, FP16, FP32, BF16, INT4, INT8, NVFP4, MXFP4, GGUF, SQL, OCR, ASR, TTS, SOTA, KV cache, KL, open source, open weights, machine learning, deep learning, computer vision, natural language processing, neural network,
 convolutional neural network, recurrent neural network, attention mechanism, embedding, word embedding, vector database, context window, context length,
 system prompt, chat template, hallucination, jailbreak, prompt injection, reward model, reward function, reward hacking, value function, replay buffer,
 Markov decision process, Bellman equation, KL divergence, cross-entropy, loss function, objective function, activation function, learning rate, batch size,
 hyperparameter, training data, synthetic data, preference data, validation set, test set, overfitting, underfitting, generalization, inductive bias,
 catastrophic forgetting, mode collapse, vanishing gradient, scaling law, emergent ability, AI safety, AI alignment, interpretability, explainability,
 superintelligence, world model, diffusion model, generative adversarial network, variational autoencoder, autoencoder, foundation model, frontier model,
 base model, reasoning model, language model, vision-language model, multimodal model, generative AI, AI agent, multi-agent system, knowledge graph,
 knowledge base, inference-time compute, test-time compute, latent space, ground truth, confusion matrix, Turing test, recommender system, chatbot,
 tokenizer, self-driving car, data center, semiconductor`;
