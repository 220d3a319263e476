import { mount } from '../../components/hooks/mount';
import { Popup } from '../../components/popup/popup';
import '../../components/ui/tokens.css';

mount(<Popup />);
