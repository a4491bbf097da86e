/** What the store asks of the server; http-api.ts asks it over HTTP. */
import type { Annotation, AnnotationEvent } from "@/lib/annotation/annotation";
import type {
  ChangeRequest,
  CreateRequest,
  MarksPayload,
  ReadingRequest,
} from "@/lib/api/contract";

/**
 * Every call rejects with an AppError: "unavailable" when the server was not
 * reached or could not answer, "conflict" when somebody was first, else the
 * code of the answer.
 */
export interface AnnotationApi {
  /** Null when nothing changed since the last call. */
  marks(): Promise<MarksPayload | null>;
  annotations(ids: readonly string[]): Promise<Annotation[]>;
  create(request: CreateRequest): Promise<Annotation>;
  change(id: string, request: ChangeRequest): Promise<Annotation>;
  /** Somebody looked at an annotation whose words changed: it holds. */
  look(id: string, seen: number): Promise<Annotation>;
  history(id: string): Promise<AnnotationEvent[]>;
  reading(request: ReadingRequest): Promise<void>;
}
