import { mount } from '../../components/hooks/mount';
import { loadSnapshot } from '../../components/hooks/snapshot';
import { Popup } from '../../components/popup/popup';
import '../../components/ui/tokens.css';

mount(<Popup snapshot={await loadSnapshot()} />);
