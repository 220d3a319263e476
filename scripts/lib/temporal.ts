// Node before 26 has no Temporal; the browsers we support do.
import 'temporal-polyfill/global';
